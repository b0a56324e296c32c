import { describe, expect, test } from "vitest";
import { money } from "../money";
import type { Refusal } from "../refusal";
import { explain, explainConstraint, explainErrorCode } from ".";

const usd = (minor: number) => money(minor, "USD");
const us = { locale: "en-US", timeZone: "UTC" };
const at = new Date("2025-11-20T09:12:00Z");

const refusals: [Refusal, string][] = [
  [
    { why: "moreThanRemains", doing: "Refund", asked: usd(400_00), remaining: usd(351_43) },
    "$48.57 too much. The most you can refund on this capture is $351.43.",
  ],
  [
    { why: "moreThanRemains", doing: "Authorize", asked: usd(103_00), remaining: usd(102_93) },
    "$0.07 too much. The most you can authorize on this order is $102.93.",
  ],
  [
    { why: "moreThanRemains", doing: "Capture", asked: usd(2_00), remaining: usd(1_00) },
    "$1.00 too much. The most you can capture on this authorization is $1.00.",
  ],
  [
    { why: "moneyCaptured", captured: usd(358_20) },
    "Not possible, $358.20 is captured. Refund it, then close the order.",
  ],
  [
    { why: "overMaximum", asked: usd(1), max: usd(150_000_00) },
    "At most $150,000.00 can be sent in one call. Enter less.",
  ],
  [{ why: "otherCurrency", expected: "EUR" }, "Use the order’s currency, EUR."],
  [
    { why: "orderState", doing: "Authorize", state: "Suspended", reason: "InvalidPaymentMethod" },
    "This order is Suspended; money can be put on hold only while it is Open. Ask the buyer to choose another payment method in their Amazon Pay account. When the order shows Open again, authorize once more.",
  ],
  [
    { why: "orderState", doing: "CancelOrderReference", state: "Closed", reason: "SellerClosed" },
    "This order is Closed; only Open and Suspended orders can be canceled.",
  ],
  [
    { why: "orderState", doing: "Authorize", state: "Draft", reason: null },
    "This order is Draft; money can be put on hold only while it is Open. It opens once it is confirmed.",
  ],
  [
    { why: "orderState", doing: "CancelOrderReference", state: "Draft", reason: null },
    "This order is Draft; only Open and Suspended orders can be canceled. Amazon drops it by itself, three hours after it was created.",
  ],
  [
    { why: "authorizationState", doing: "Capture", state: "Pending", reason: null },
    "Amazon is still checking this authorization. Wait for the answer; the page updates itself.",
  ],
  [
    { why: "authorizationState", doing: "CloseAuthorization", state: "Closed", reason: null },
    "This authorization is Closed and can no longer be released. Authorize again if the order is Open.",
  ],
  [
    { why: "authorizationExpired", at },
    "This hold ended on Thu 20 Nov 2025, 09:12 UTC. Authorize again if the order is still Open.",
  ],
  [
    { why: "busy", doing: "CancelOrderReference", operation: "Capture" },
    "Not possible yet, a capture is not settled. Wait until its outcome is known, or take it back if it has not been sent.",
  ],
  [{ why: "textTooLong", length: 300, max: 255 }, "45 characters too many. Amazon takes 255."],
  [
    { why: "attributeAlreadySet", attribute: "sellerOrderId" },
    "The seller order ID is already set, and Amazon lets a confirmed order’s attributes be set only once.",
  ],
  [
    { why: "constraints", constraints: ["AmountNotSet", "NeverHeardOf"] },
    "The order has no total yet. Set it first. Amazon gave the constraint “NeverHeardOf”.",
  ],
];
test("with nothing left, no amount is called too much", () => {
  const nothing = (doing: "Authorize" | "Refund") =>
    explain({ why: "moreThanRemains", doing, asked: usd(1), remaining: usd(0) }, us);
  expect(nothing("Refund")).toBe("Nothing more can be refunded on this capture: the limit is used up.");
  expect(nothing("Authorize")).toBe("Nothing more can be authorized on this order: the limit is used up.");
});

test.each(refusals)("%o", (refusal, sentence) => expect(explain(refusal, us)).toBe(sentence));

const others: Refusal[] = [
  { why: "noSuchAuthorization" },
  { why: "noSuchCapture" },
  { why: "unknownState", object: "capture", state: "Odd" },
  { why: "captureState", state: "Pending", reason: null },
  { why: "captureState", state: "Declined", reason: "AmazonRejected" },
  { why: "captureState", state: "Closed", reason: "MaxAmountRefunded" },
  { why: "authorizationUsed", doing: "Capture" },
  { why: "authorizationUsed", doing: "CloseAuthorization" },
  { why: "captureComing" },
  { why: "draftLapsed", at },
  { why: "orderExpired", at },
  { why: "noTotal" },
  { why: "notPositive" },
  { why: "currencyUnsupported", currency: "SEK" },
  { why: "tooManyAuthorizations", max: 10 },
  { why: "tooManyRefunds", max: 10 },
  { why: "totalFixed" },
  { why: "detailsFixed" },
  { why: "nothingToSet" },
  { why: "alreadyConfirmed" },
  { why: "paymentMethodNotChanged" },
  { why: "redirectUrlsMissing" },
  { why: "simulationInProduction" },
  { why: "referenceIdMalformed", max: 32 },
];
test.each(others)("a calm sentence for %o", (refusal) => {
  const sentence = explain(refusal, us);
  expect(sentence).toMatch(/^[A-Z][^!]*\.$/);
  expect(sentence).not.toMatch(/undefined|null|NaN/);
});

test("no two refusals share a sentence", () => {
  const sentences = [...refusals.map(([refusal]) => refusal), ...others].map((refusal) => explain(refusal, us));
  expect(new Set(sentences).size).toBe(sentences.length);
});

// MWS reference 8.2 and 8.3, all of them.
const codes = `
  AmbiguousToken BillingAgreementConstraintsExist BillingAgreementNotModifiable CaptureNotRefundable ConstraintsExist CurrencyMismatch
  CurrencyUnsupported DuplicateReferenceId DuplicateRequest InternalServerError InvalidAccountStatus InvalidAddress
  InvalidAddressConsentToken InvalidAuthorizationStatus InvalidBillingAgreementStatus InvalidCancelAttempt InvalidCloseAttempt
  InvalidOrderReferenceId InvalidOrderReferenceStatus InvalidParameterValue InvalidPaymentMethod InvalidSandboxSimulationSpecified
  InvalidTransactionId MissingAuthenticationToken OrderReferenceCountExceeded OrderReferenceNotModifiable PaymentMethodNotUpdated
  PeriodicAmountExceeded RequestExpired RequestThrottled ServiceUnavailable TransactionAmountExceeded TransactionCountExceeded
  UnauthorizedAccess UnauthorizedSolutionProvider InputStreamDisconnected AccessDenied InvalidAccessKeyId SignatureDoesNotMatch
  InternalError QuotaExceeded InvalidClientTokenId UserAgentHeaderMalformed`
  .trim()
  .split(/\s+/);

describe("Amazon's error codes", () => {
  test.each(codes)("%s is explained", (code) => {
    const sentence = explainErrorCode(code);
    expect(sentence).not.toContain("no reference explains");
    expect(sentence).toMatch(/^[A-Z][^!]*\.$/);
    expect(sentence).not.toMatch(/undefined|null/);
  });

  test.each([
    [
      "InvalidOrderReferenceStatus",
      { state: "Suspended" },
      "Amazon does not allow this in the order’s present state; it was last seen as Suspended.",
    ],
    ["CaptureNotRefundable", { state: "Pending" }, "cannot be refunded now; it was last seen as Pending."],
    [
      "InvalidAuthorizationStatus",
      { state: "Open" },
      "captured or released; it was last seen as Open. No money moved.",
    ],
    ["InvalidCancelAttempt", { state: "Open", captured: true }, "Money has already been captured on this order"],
    [
      "InvalidCancelAttempt",
      { state: "Canceled", captured: false },
      "This order is already Canceled. Nothing changed.",
    ],
    ["InvalidCancelAttempt", { state: "Closed", captured: true }, "This order is already Closed. Nothing changed."],
    ["InvalidCancelAttempt", { state: "Open", captured: false }, "does not let this order be canceled now"],
    ["InvalidCancelAttempt", {}, "does not let this order be canceled now"],
    ["TransactionAmountExceeded", { max: usd(351_43) }, "The most you can enter is $351.43."],
    ["PeriodicAmountExceeded", { remaining: usd(187_60), periodEnd: at }, "$187.60 is left until Thu 20 Nov"],
    ["CurrencyMismatch", { currency: "GBP" }, "Use the order’s currency, GBP."],
    ["ConstraintsExist", { constraints: ["PaymentPlanNotSet"] }, "has not chosen a payment method"],
  ])("%s uses the facts", (code, facts, part) => expect(explainErrorCode(code, facts, us)).toContain(part));

  test("a cancellation refused for no known reason is laid to neither money nor an end", () =>
    expect(explainErrorCode("InvalidCancelAttempt")).not.toMatch(/captured|already/));

  test.each(["NeverHeardOf", "constructor"])("%s is shown as it came", (code) =>
    expect(explainErrorCode(code)).toContain(`“${code}”`),
  );
});

test.each([
  "AmountNotSet",
  "BuyerEqualsSeller",
  "CurrencyMismatch",
  "PaymentMethodNotAllowed",
  "PaymentPlanNotSet",
  "ShippingAddressNotSet",
  "BuyerConsentNotSet",
  "BillingAddressDeleted",
])("the constraint %s is explained", (id) => expect(explainConstraint(id)).not.toContain(id));
test("an unknown constraint is shown", () =>
  expect(explainConstraint("toString")).toBe("Amazon gave the constraint “toString”."));
