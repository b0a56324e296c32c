import { expect, test } from "vitest";
import { operations } from "./index";

/** Section 5's table, and 3.3: kind, whether a repeat is harmless, burst in production and sandbox. */
// prettier-ignore
const facts = {
  Authorize:                            ["write", true,  10, 2],
  GetAuthorizationDetails:              ["read",  true,  20, 5],
  CloseAuthorization:                   ["write", true,  10, 2],
  Capture:                              ["write", true,  10, 2],
  GetCaptureDetails:                    ["read",  true,  20, 5],
  Refund:                               ["write", true,  10, 2],
  GetRefundDetails:                     ["read",  true,  20, 5],
  GetOrderReferenceDetails:             ["read",  true,  20, 5],
  SetOrderReferenceDetails:             ["write", true,  10, 2],
  SetOrderAttributes:                   ["write", true,  10, 2],
  ConfirmOrderReference:                ["write", true,  10, 2],
  CancelOrderReference:                 ["write", true,  10, 2],
  CloseOrderReference:                  ["write", true,  10, 2],
  ListOrderReference:                   ["read",  true,   5, 5],
  ListOrderReferenceByNextToken:        ["read",  true,   5, 5],
  CreateOrderReferenceForId:            ["write", false, 10, 2],
  GetBillingAgreementDetails:           ["read",  true,  20, 5],
  SetBillingAgreementDetails:           ["write", true,  10, 2],
  ConfirmBillingAgreement:              ["write", true,  10, 2],
  ValidateBillingAgreement:             ["write", true,  10, 2],
  AuthorizeOnBillingAgreement:          ["write", true,  10, 2],
  CloseBillingAgreement:                ["write", true,  10, 2],
  GetServiceStatus:                     ["read",  true,   2, 2],
  GetMerchantAccountStatus:             ["read",  true,   5, 5],
  GetMerchantNotificationConfiguration: ["read",  true,   5, 5],
  SetMerchantNotificationConfiguration: ["write", true,   2, 2],
  GetProviderCreditDetails:             ["read",  true,   5, 5],
  GetProviderCreditReversalDetails:     ["read",  true,   5, 5],
  ReverseProviderCredit:                ["write", false,  2, 2],
} as const satisfies Record<keyof typeof operations, readonly unknown[]>;

test("there are 29 operations, each under Amazon's own name", () => {
  expect(Object.keys(operations)).toEqual(Object.keys(facts));
  for (const [name, operation] of Object.entries(operations)) expect(operation.action).toBe(name);
});

test.each(Object.entries(facts))("%s: kind, repetition and quota as the reference says", (name, fact) => {
  const { kind, repeatable, quota, section } = operations[name as keyof typeof operations];
  expect([kind, repeatable, quota.production.burst, quota.sandbox.burst]).toEqual(fact);
  expect(section).toBe("OffAmazonPayments");
});
