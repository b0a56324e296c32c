import { describe, expect, test } from "vitest";
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
    const { read } = operations.GetMerchantNotificationConfiguration;
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
