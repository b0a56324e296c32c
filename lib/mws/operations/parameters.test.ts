import { describe, expect, test } from "vitest";
import { MwsInputError } from "../errors";
import { operations } from "./index";

const eur = (amount: string) => ({ amount, currencyCode: "EUR" });

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
