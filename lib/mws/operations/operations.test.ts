import { describe, expect, test } from "vitest";
import { MwsInputError } from "../errors";
import {
  answer,
  authorizeCaptured,
  authorizeSoftDeclined,
  billingAgreementDetails,
  captureDetails,
  draftOrderReferenceDetails,
  orderReferenceDetails,
  refundDetails,
} from "../test/answers";
import { parseXml } from "../xml";
import { operations } from "./index";

const eur = (amount: string) => ({ amount, currencyCode: "EUR" });
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

describe("parameters on the wire", () => {
  const agreement = { billingAgreementId: "C01-1111111-1111111" };
  const order = { orderReferenceId: "S01-1111111-1111111" };

  test("Authorize writes false and 0, and leaves out what is absent or empty", () =>
    expect(
      operations.Authorize.write({
        ...order,
        referenceId: "a1",
        amount: eur("1.50"),
        timeoutMinutes: 0,
        captureNow: false,
        note: "",
        providerCredits: [{ providerId: "A1P", amount: eur("0.45") }],
      }),
    ).toEqual({
      AmazonOrderReferenceId: "S01-1111111-1111111",
      AuthorizationReferenceId: "a1",
      "AuthorizationAmount.Amount": "1.50",
      "AuthorizationAmount.CurrencyCode": "EUR",
      TransactionTimeout: "0",
      CaptureNow: "false",
      "ProviderCreditList.member.1.ProviderId": "A1P",
      "ProviderCreditList.member.1.CreditAmount.Amount": "0.45",
      "ProviderCreditList.member.1.CreditAmount.CurrencyCode": "EUR",
    }));

  test("Capture", () =>
    expect(
      operations.Capture.write({
        authorizationId: "A",
        referenceId: "c1",
        amount: eur("2"),
        note: "n",
        softDescriptor: "s",
      }),
    ).toEqual({
      AmazonAuthorizationId: "A",
      CaptureReferenceId: "c1",
      "CaptureAmount.Amount": "2",
      "CaptureAmount.CurrencyCode": "EUR",
      SellerCaptureNote: "n",
      SoftDescriptor: "s",
    }));

  test("ids and reasons", () => {
    expect(operations.GetAuthorizationDetails.write({ authorizationId: "A" })).toEqual({ AmazonAuthorizationId: "A" });
    expect(operations.GetCaptureDetails.write({ captureId: "C" })).toEqual({ AmazonCaptureId: "C" });
    expect(operations.GetRefundDetails.write({ refundId: "R" })).toEqual({ AmazonRefundId: "R" });
    expect(operations.CloseAuthorization.write({ authorizationId: "A", reason: "r" })).toEqual({
      AmazonAuthorizationId: "A",
      ClosureReason: "r",
    });
    expect(operations.CancelOrderReference.write({ ...order, reason: "r" })).toEqual({
      AmazonOrderReferenceId: order.orderReferenceId,
      CancelationReason: "r",
    });
    expect(operations.CloseOrderReference.write({ ...order, reason: "r" })).toEqual({
      AmazonOrderReferenceId: order.orderReferenceId,
      ClosureReason: "r",
    });
    expect(operations.CloseBillingAgreement.write({ ...agreement, reason: "r" })).toEqual({
      AmazonBillingAgreementId: agreement.billingAgreementId,
      ClosureReason: "r",
    });
    expect(operations.ValidateBillingAgreement.write(agreement)).toEqual({
      AmazonBillingAgreementId: agreement.billingAgreementId,
    });
    expect(operations.GetProviderCreditDetails.write({ providerCreditId: "P" })).toEqual({
      AmazonProviderCreditId: "P",
    });
    expect(operations.GetProviderCreditReversalDetails.write({ providerCreditReversalId: "Q" })).toEqual({
      AmazonProviderCreditReversalId: "Q",
    });
    expect(operations.GetServiceStatus.write({})).toEqual({});
    expect(operations.GetMerchantAccountStatus.write({})).toEqual({});
    expect(operations.GetMerchantNotificationConfiguration.write({})).toEqual({});
  });

  test("a buyer's token from a cookie is decoded once", () => {
    const token = (accessToken: string) =>
      operations.GetOrderReferenceDetails.write({ ...order, accessToken }).AccessToken;
    expect([token("Atza%7Cx"), token("Atza|x"), token("100%")]).toEqual(["Atza|x", "Atza|x", "100%"]);
    expect(operations.GetBillingAgreementDetails.write({ ...agreement, addressConsentToken: "Atza%7Cx" })).toEqual({
      AmazonBillingAgreementId: agreement.billingAgreementId,
      AddressConsentToken: "Atza|x",
    });
  });

  test("SetOrderReferenceDetails prefixes all but the id", () =>
    expect(
      operations.SetOrderReferenceDetails.write({
        ...order,
        orderTotal: eur("106"),
        sellerNote: "n",
        sellerOrderId: "o",
        storeName: "s",
        customInformation: "c",
        supplementaryData: "{}",
        platformId: "p",
        requestPaymentAuthorization: true,
      }),
    ).toEqual({
      AmazonOrderReferenceId: order.orderReferenceId,
      "OrderReferenceAttributes.OrderTotal.Amount": "106",
      "OrderReferenceAttributes.OrderTotal.CurrencyCode": "EUR",
      "OrderReferenceAttributes.SellerNote": "n",
      "OrderReferenceAttributes.PlatformId": "p",
      "OrderReferenceAttributes.RequestPaymentAuthorization": "true",
      "OrderReferenceAttributes.SellerOrderAttributes.SellerOrderId": "o",
      "OrderReferenceAttributes.SellerOrderAttributes.StoreName": "s",
      "OrderReferenceAttributes.SellerOrderAttributes.CustomInformation": "c",
      "OrderReferenceAttributes.SellerOrderAttributes.SupplementaryData": "{}",
    }));

  test("SetOrderAttributes", () =>
    expect(
      operations.SetOrderAttributes.write({
        ...order,
        sellerOrderId: "o",
        paymentServiceProviderAttributes: { paymentServiceProviderId: "i", paymentServiceProviderOrderId: "j" },
      }),
    ).toEqual({
      AmazonOrderReferenceId: order.orderReferenceId,
      "OrderAttributes.SellerOrderAttributes.SellerOrderId": "o",
      "OrderAttributes.PaymentServiceProviderAttributes.PaymentServiceProviderId": "i",
      "OrderAttributes.PaymentServiceProviderAttributes.PaymentServiceProviderOrderId": "j",
    }));

  test("ConfirmOrderReference and ConfirmBillingAgreement", () => {
    const urls = { successUrl: "https://a.example/", failureUrl: "https://b.example/" };
    const wireUrls = { SuccessUrl: "https://a.example/", FailureUrl: "https://b.example/" };
    const input = { ...order, ...urls, authorizationAmount: eur("3"), expectImmediateAuthorization: true };
    expect(operations.ConfirmOrderReference.write(input)).toEqual({
      AmazonOrderReferenceId: order.orderReferenceId,
      ...wireUrls,
      "AuthorizationAmount.Amount": "3",
      "AuthorizationAmount.CurrencyCode": "EUR",
      ExpectImmediateAuthorization: "true",
    });
    expect(operations.ConfirmBillingAgreement.write({ ...agreement, ...urls })).toEqual({
      AmazonBillingAgreementId: agreement.billingAgreementId,
      ...wireUrls,
    });
  });

  test("ListOrderReference sends times in UTC", () => {
    expect(
      operations.ListOrderReference.write({
        sellerOrderId: "4711",
        paymentDomain: "EU_EUR",
        createdFrom: new Date("2017-06-01T00:00:00.500Z"),
        createdTo: new Date("2017-06-30T00:00:00Z"),
        sortOrder: "Descending",
        pageSize: 20,
        states: ["Open", "Closed"],
      }),
    ).toEqual({
      QueryId: "4711",
      QueryIdType: "SellerOrderId",
      PaymentDomain: "EU_EUR",
      "CreatedTimeRange.StartTime": "2017-06-01T00:00:00Z",
      "CreatedTimeRange.EndTime": "2017-06-30T00:00:00Z",
      SortOrder: "Descending",
      PageSize: "20",
      "OrderReferenceStatusListFilter.OrderReferenceStatus.1": "Open",
      "OrderReferenceStatusListFilter.OrderReferenceStatus.2": "Closed",
    });
    expect(operations.ListOrderReferenceByNextToken.write({ nextPageToken: "t" })).toEqual({ NextPageToken: "t" });
  });

  test("CreateOrderReferenceForId always says whether the address is inherited", () =>
    expect(
      operations.CreateOrderReferenceForId.write({
        ...agreement,
        inheritShippingAddress: true,
        confirmNow: true,
        orderTotal: eur("5"),
      }),
    ).toEqual({
      Id: agreement.billingAgreementId,
      IdType: "BillingAgreement",
      InheritShippingAddress: "true",
      ConfirmNow: "true",
      "OrderReferenceAttributes.OrderTotal.Amount": "5",
      "OrderReferenceAttributes.OrderTotal.CurrencyCode": "EUR",
    }));

  test("AuthorizeOnBillingAgreement has its note at the top level and a bare prefix for the rest", () =>
    expect(
      operations.AuthorizeOnBillingAgreement.write({
        ...agreement,
        referenceId: "a1",
        amount: eur("5"),
        inheritShippingAddress: false,
        sellerNote: "n",
        sellerOrderId: "o",
      }),
    ).toEqual({
      AmazonBillingAgreementId: agreement.billingAgreementId,
      AuthorizationReferenceId: "a1",
      "AuthorizationAmount.Amount": "5",
      "AuthorizationAmount.CurrencyCode": "EUR",
      InheritShippingAddress: "false",
      SellerNote: "n",
      "SellerOrderAttributes.SellerOrderId": "o",
    }));

  test("SetBillingAgreementDetails", () =>
    expect(
      operations.SetBillingAgreementDetails.write({
        ...agreement,
        sellerBillingAgreementId: "abo-1",
        billingAgreementType: "MerchantInitiatedTransaction",
        subscriptionAmount: eur("9.99"),
      }),
    ).toEqual({
      AmazonBillingAgreementId: agreement.billingAgreementId,
      "BillingAgreementAttributes.SellerBillingAgreementAttributes.SellerBillingAgreementId": "abo-1",
      "BillingAgreementAttributes.BillingAgreementType": "MerchantInitiatedTransaction",
      "BillingAgreementAttributes.SubscriptionAmount.Amount": "9.99",
      "BillingAgreementAttributes.SubscriptionAmount.CurrencyCode": "EUR",
    }));

  test("SetMerchantNotificationConfiguration numbers two levels", () => {
    const configurations = [
      { notificationUrl: "https://a.example/", eventTypes: ["ORDER_REFERENCE", "PAYMENT_REFUND"] },
    ];
    const prefix = "NotificationConfigurationList.NotificationConfiguration.1";
    expect(operations.SetMerchantNotificationConfiguration.write({ configurations })).toEqual({
      [`${prefix}.NotificationUrl`]: "https://a.example/",
      [`${prefix}.EventTypes.EventTypeList.1`]: "ORDER_REFERENCE",
      [`${prefix}.EventTypes.EventTypeList.2`]: "PAYMENT_REFUND",
    });
  });

  test("ReverseProviderCredit", () =>
    expect(
      operations.ReverseProviderCredit.write({ providerCreditId: "P", referenceId: "q1", amount: eur("1"), note: "n" }),
    ).toEqual({
      AmazonProviderCreditId: "P",
      CreditReversalReferenceId: "q1",
      "CreditReversalAmount.Amount": "1",
      "CreditReversalAmount.CurrencyCode": "EUR",
      CreditReversalNote: "n",
    }));

  const refund = { captureId: "C", referenceId: "r1", amount: eur("1.00") };
  test.each([
    ["an amount with a sign", { amount: eur("-1.00") }, "RefundAmount.Amount"],
    ["an amount with grouping", { amount: eur("1,000.00") }, "RefundAmount.Amount"],
    ["an amount that is empty", { amount: eur("") }, "RefundAmount.Amount"],
    ["a currency in words", { amount: { amount: "1", currencyCode: "euro" } }, "RefundAmount.CurrencyCode"],
    ["a reference of 33 characters", { referenceId: "x".repeat(33) }, "RefundReferenceId"],
    ["a reference with a space", { referenceId: "a b" }, "RefundReferenceId"],
    ["no capture", { captureId: "" }, "AmazonCaptureId"],
    ["half of a surrogate pair", { note: "\udf81" }, "SellerRefundNote"],
  ])("%s is the caller's mistake and names the parameter", (_, change, parameter) => {
    const attempt = () => operations.Refund.write({ ...refund, ...change });
    expect(attempt).toThrow(MwsInputError);
    expect(attempt).toThrow(parameter);
  });
});

describe("answers", () => {
  const result = (action: string, content: string) =>
    parseXml(Buffer.from(answer(action, content))).at(`${action}Result`);

  test("14.2: Authorize with CaptureNow", () => {
    const document = parseXml(Buffer.from(authorizeCaptured));
    expect(operations.Authorize.read(document.at("AuthorizeResult"))).toEqual({
      amazonAuthorizationId: "S01-1234567-1234567-A012345",
      authorizationReferenceId: "ord-1042_a1",
      amount: { amount: "24.90", currencyCode: "USD" },
      capturedAmount: { amount: "0", currencyCode: "USD" },
      fee: { amount: "0.00", currencyCode: "USD" },
      idList: ["S01-1234567-1234567-C012345"],
      creationTimestamp: "2017-06-01T12:34:58.101Z",
      expirationTimestamp: "2017-07-01T12:34:58.101Z",
      status: { state: "Closed", lastUpdate: "2017-06-01T12:34:58.101Z", reasonCode: "MaxCapturesProcessed" },
      captureNow: true,
      softDescriptor: "AMZ*Demo Shop",
      note: "Order 1042",
      orderItemCategories: [],
    });
  });

  test("14.3: a soft decline is an answer like any other", () => {
    const document = parseXml(Buffer.from(authorizeSoftDeclined));
    const authorization = operations.Authorize.read(document.at("AuthorizeResult"));
    expect(authorization).toMatchObject({ softDecline: true, captureNow: false, idList: [] });
    expect(authorization.status).toMatchObject({ state: "Declined", reasonCode: "InvalidPaymentMethod" });
  });

  test("a capture in another currency; both names of id list items; the reason None is none", () =>
    expect(operations.GetCaptureDetails.read(result("GetCaptureDetails", captureDetails))).toEqual({
      amazonCaptureId: "S01-1234567-1234567-C012345",
      captureReferenceId: "cap-1",
      amount: { amount: "0.99", currencyCode: "CHF" },
      refundedAmount: { amount: "0", currencyCode: "CHF" },
      fee: { amount: "0.00", currencyCode: "EUR" },
      idList: ["S01-1234567-1234567-R000001", "S01-1234567-1234567-R000002"],
      creationTimestamp: "2012-11-05T20:21:19Z",
      status: { state: "Completed" },
      softDescriptor: "AMZ*Demo",
      providerCredits: [{ providerId: "A1PROVIDER", providerCreditId: "S01-1234567-1234567-P000001" }],
      convertedAmount: { amount: "0.88", currencyCode: "EUR" },
      conversionRate: "1.1297854087",
    }));

  test("a refund, under either name of its amount", () => {
    const captured = refundDetails();
    const guide = captured.replaceAll("RefundAmount>", "RefundedAmount>");
    for (const content of [captured, guide]) {
      const details = operations.GetRefundDetails.read(result("GetRefundDetails", content));
      expect(details.amount).toEqual({ amount: "10.00", currencyCode: "USD" });
      expect(details).toMatchObject({ refundType: "SellerInitiated", status: { state: "Pending" } });
    }
  });

  test("a full order reference, with a reason code that nobody knows yet", () =>
    expect(operations.GetOrderReferenceDetails.read(result("GetOrderReferenceDetails", orderReferenceDetails))).toEqual(
      {
        amazonOrderReferenceId: "S02-1234567-1234567",
        buyer: { name: "Erika Muster", email: "erika@example.org", phone: "0301234" },
        orderTotal: { amount: "106", currencyCode: "EUR" },
        sellerNote: "Danke & bis bald",
        destination: {
          name: "Erika Muster",
          addressLine1: "Musterweg 1",
          city: "Berlin",
          postalCode: "10115",
          countryCode: "DE",
        },
        billingAddress: { name: "Firma Muster" },
        paymentDescriptor: { fullDescriptor: "Amazon Pay (Visa **11)", useAmazonBalanceFirst: false },
        paymentStaticToken: "c3RhdGlj",
        paymentAuthenticationStatus: "REQUIRED",
        releaseEnvironment: "Sandbox",
        sellerOrderAttributes: { sellerOrderId: "4711", storeName: "Laden", orderItemCategories: ["Antiques"] },
        status: { state: "Suspended", reasonCode: "SomethingNew", lastUpdate: "2017-06-01T12:40:00.000Z" },
        constraints: [
          { id: "AmountNotSet", description: "no amount" },
          { id: "Later", description: "" },
        ],
        creationTimestamp: "2017-06-01T12:00:00.000Z",
        expirationTimestamp: "2017-11-28T12:00:00.000Z",
        idList: ["S02-1234567-1234567-A000001"],
        parentDetails: { id: "C02-5533845-8537141", type: "BillingAgreement" },
        orderLanguage: "de-DE",
      },
    ));

  test("a draft: empty elements are absent, a constraint without its wrapper is read", () =>
    expect(operations.SetOrderAttributes.read(result("SetOrderAttributes", draftOrderReferenceDetails))).toEqual({
      amazonOrderReferenceId: "S02-1234567-1234567",
      releaseEnvironment: "Sandbox",
      sellerOrderAttributes: { orderItemCategories: [] },
      status: { state: "Draft" },
      constraints: [{ id: "AmountNotSet", description: "no amount" }],
      creationTimestamp: "2017-06-01T12:00:00.000Z",
      expirationTimestamp: "2017-11-28T12:00:00.000Z",
      idList: [],
    }));

  test("a billing agreement, with the other spelling of its status time", () =>
    expect(
      operations.GetBillingAgreementDetails.read(result("GetBillingAgreementDetails", billingAgreementDetails)),
    ).toEqual({
      amazonBillingAgreementId: "C02-5533845-8537141",
      releaseEnvironment: "Sandbox",
      limits: {
        amountLimitPerTimePeriod: { amount: "500", currencyCode: "EUR" },
        timePeriodStartDate: "2015-11-01T00:00:00Z",
        timePeriodEndDate: "2015-12-01T00:00:00Z",
        currentRemainingBalance: { amount: "499.5", currencyCode: "EUR" },
      },
      sellerBillingAgreementAttributes: { sellerBillingAgreementId: "abo-1" },
      status: { state: "Open", lastUpdate: "2015-11-02T00:00:00Z" },
      constraints: [],
      creationTimestamp: "2015-11-01T10:00:00.000Z",
      consent: true,
    }));

  test("a page of orders; an empty token ends the list", () => {
    const item = `<OrderReference><AmazonOrderReferenceId>S01-1-1</AmazonOrderReferenceId><ReleaseEnvironment>Sandbox</ReleaseEnvironment>
      <OrderReferenceStatus><State>Open</State></OrderReferenceStatus><CreationTimestamp>2017-06-01T12:00:00Z</CreationTimestamp></OrderReference>`;
    const page = (token: string) =>
      operations.ListOrderReference.read(
        result("ListOrderReference", `<OrderReferenceList>${item}${item}</OrderReferenceList>${token}`),
      );
    expect(page("<NextPageToken>abc=</NextPageToken>")).toMatchObject({ nextPageToken: "abc=" });
    expect(page("").orderReferences).toHaveLength(2);
    for (const last of ["", "<NextPageToken/>"]) expect(page(last).nextPageToken).toBeUndefined();
    const none = operations.ListOrderReferenceByNextToken.read(result("ListOrderReferenceByNextToken", ""));
    expect(none).toEqual({ orderReferences: [] });
  });

  test("the order that an agreement's authorization made", () => {
    const details = /<AuthorizationDetails>[\s\S]*<\/AuthorizationDetails>/.exec(authorizeCaptured)?.[0] ?? "";
    const content = `${details}<AmazonOrderReferenceId>S01-1234567-1234567</AmazonOrderReferenceId>`;
    const value = operations.AuthorizeOnBillingAgreement.read(result("AuthorizeOnBillingAgreement", content));
    expect(value.amazonOrderReferenceId).toBe("S01-1234567-1234567");
    expect(value.authorization.amount.amount).toBe("24.90");
  });

  test("a validation that failed", () =>
    expect(
      operations.ValidateBillingAgreement.read(
        result(
          "ValidateBillingAgreement",
          `<ValidationResult>Failure</ValidationResult><FailureReasonCode>InvalidPaymentMethod</FailureReasonCode>
           <BillingAgreementStatus><State>Suspended</State></BillingAgreementStatus>`,
        ),
      ),
    ).toEqual({ result: "Failure", failureReasonCode: "InvalidPaymentMethod", status: { state: "Suspended" } }));

  test("service and account status", () => {
    const service = `<Status>GREEN_I</Status><Timestamp>2017-06-01T12:00:00.000Z</Timestamp>
      <Messages><Message><Locale>en_US</Locale><Text>All is well.</Text></Message></Messages>`;
    expect(operations.GetServiceStatus.read(result("GetServiceStatus", service))).toEqual({
      status: "GREEN_I",
      timestamp: "2017-06-01T12:00:00.000Z",
      messages: [{ locale: "en_US", text: "All is well." }],
    });
    const account = "<AccountStatus>ACTIVE</AccountStatus>";
    expect(operations.GetMerchantAccountStatus.read(result("GetMerchantAccountStatus", account))).toEqual({
      accountStatus: "ACTIVE",
    });
  });

  test("event types, joined by commas or one by one", () => {
    const content = `<NotificationConfigurationList>
      <member><NotificationUrl>https://a.example/</NotificationUrl><EventTypes><member>ORDER_REFERENCE,PAYMENT_AUTHORIZE</member></EventTypes></member>
      <member><NotificationUrl>https://b.example/</NotificationUrl><EventTypes><member>ALL</member><member>NEW</member></EventTypes></member>
    </NotificationConfigurationList>`;
    const read = operations.GetMerchantNotificationConfiguration.read;
    expect(read(result("GetMerchantNotificationConfiguration", content))).toEqual([
      { notificationUrl: "https://a.example/", eventTypes: ["ORDER_REFERENCE", "PAYMENT_AUTHORIZE"] },
      { notificationUrl: "https://b.example/", eventTypes: ["ALL", "NEW"] },
    ]);
  });

  test("provider credits and their reversals", () => {
    const money = "<Amount>1.00</Amount><CurrencyCode>USD</CurrencyCode>";
    const credit = `<ProviderCreditDetails><AmazonProviderCreditId>S01-1-1-P1</AmazonProviderCreditId><SellerId>A1S</SellerId>
      <ProviderId>A1P</ProviderId><CreditReferenceId>c</CreditReferenceId><CreditAmount>${money}</CreditAmount>
      <CreditReversalAmount>${money}</CreditReversalAmount><CreditReversalIdList><member>S01-1-1-Q1</member></CreditReversalIdList>
      <CreationTimestamp>2017-06-01T12:00:00Z</CreationTimestamp><CreditStatus><State>Closed</State><ReasonCode>MaxAmountReversed</ReasonCode></CreditStatus></ProviderCreditDetails>`;
    expect(operations.GetProviderCreditDetails.read(result("GetProviderCreditDetails", credit))).toMatchObject({
      amazonProviderCreditId: "S01-1-1-P1",
      providerId: "A1P",
      idList: ["S01-1-1-Q1"],
      status: { state: "Closed", reasonCode: "MaxAmountReversed" },
    });
    const reversal = `<ProviderCreditReversalDetails><AmazonProviderCreditReversalId>S01-1-1-Q1</AmazonProviderCreditReversalId>
      <SellerId>A1S</SellerId><ProviderId>A1P</ProviderId><CreditReversalReferenceId>q1</CreditReversalReferenceId>
      <CreditReversalAmount>${money}</CreditReversalAmount><CreationTimestamp>2017-06-01T12:00:00Z</CreationTimestamp>
      <CreditReversalStatus><State>Completed</State></CreditReversalStatus></ProviderCreditReversalDetails>`;
    for (const action of ["GetProviderCreditReversalDetails", "ReverseProviderCredit"] as const) {
      expect(operations[action].read(result(action, reversal))).toMatchObject({
        creditReversalReferenceId: "q1",
        amount: { amount: "1.00", currencyCode: "USD" },
        status: { state: "Completed" },
      });
    }
  });
});
