/*
 * The response shapes of wire reference section 4, by its names in camelCase. Times are ISO 8601 text in UTC, amounts and
 * rates decimal text. States, reason codes and types are open strings: Amazon adds values over time (4.7).
 * An absent element, an empty one and the reason code "None" are all simply absent.
 */
import type { WireMoney } from "./parameters";

/** 4.1. The reason codes known are in 4.7. */
export type Status = { state: string; lastUpdate?: string; reasonCode?: string; reasonDescription?: string };

/** 4.1. Before confirmation only city, stateOrRegion, postalCode and countryCode. */
export type Address = {
  name?: string;
  addressLine1?: string;
  addressLine2?: string;
  addressLine3?: string;
  city?: string;
  county?: string;
  district?: string;
  stateOrRegion?: string;
  postalCode?: string;
  /** ISO 3166-1 alpha-2. */
  countryCode?: string;
  phone?: string;
};

export type Buyer = { name?: string; email?: string; phone?: string };
export type Constraint = { id: string; description: string };

export type SellerOrderAttributes = {
  sellerOrderId?: string;
  storeName?: string;
  customInformation?: string;
  /** JSON text, returned as it was sent. */
  supplementaryData?: string;
  orderItemCategories: string[];
};

export type ParentDetails = { id: string; type: string };
export type PaymentDescriptor = {
  name?: string;
  accountNumberTail?: string;
  fullDescriptor?: string;
  useAmazonBalanceFirst?: boolean;
};
export type PaymentServiceProviderAttributes = {
  paymentServiceProviderId: string;
  paymentServiceProviderOrderId: string;
};

/** What a list shows of an order reference (5.14). */
export type OrderReferenceSummary = {
  amazonOrderReferenceId: string;
  /** `Live` or `Sandbox`. */
  releaseEnvironment: string;
  orderTotal?: WireMoney;
  sellerNote?: string;
  sellerOrderAttributes: SellerOrderAttributes;
  status: Status;
  creationTimestamp: string;
  orderLanguage?: string;
};

/** 4.2. */
export type OrderReferenceDetails = OrderReferenceSummary & {
  buyer?: Buyer;
  platformId?: string;
  /** Absent for digital goods. */
  destination?: Address;
  billingAddress?: Address;
  paymentDescriptor?: PaymentDescriptor;
  /** `PaymentReference/StaticToken`. */
  paymentStaticToken?: string;
  /** `REQUIRED` is the only value seen. */
  paymentAuthenticationStatus?: string;
  paymentServiceProviderAttributes?: PaymentServiceProviderAttributes;
  constraints: Constraint[];
  /** Creation and 180 days. */
  expirationTimestamp: string;
  /** Authorization ids. */
  idList: string[];
  /** For orders made from a billing agreement. */
  parentDetails?: ParentDetails;
  requestPaymentAuthorization?: boolean;
};

/** 4.3. `capturedAmount` is 0 in the reply to Authorize even with CaptureNow: read the capture instead (5.1). */
export type AuthorizationDetails = {
  amazonAuthorizationId: string;
  authorizationReferenceId: string;
  amount: WireMoney;
  capturedAmount?: WireMoney;
  fee?: WireMoney;
  /** Capture ids. */
  idList: string[];
  creationTimestamp: string;
  expirationTimestamp?: string;
  status: Status;
  /** Meaningful when declined with InvalidPaymentMethod. */
  softDecline?: boolean;
  captureNow?: boolean;
  /** With its `AMZ*`. */
  softDescriptor?: string;
  note?: string;
  billingAddress?: Address;
  addressVerificationCode?: string;
  orderItemCategories: string[];
};

export type ProviderCreditSummary = { providerId: string; providerCreditId: string };
export type ProviderCreditReversalSummary = { providerId: string; providerCreditReversalId: string };

/** 4.4. */
export type CaptureDetails = {
  amazonCaptureId: string;
  captureReferenceId: string;
  amount: WireMoney;
  /** All refunds so far together. */
  refundedAmount?: WireMoney;
  fee?: WireMoney;
  /** Refund ids. */
  idList: string[];
  creationTimestamp: string;
  status: Status;
  softDescriptor?: string;
  note?: string;
  providerCredits: ProviderCreditSummary[];
  /** Multi-currency only: the amount in the ledger currency. */
  convertedAmount?: WireMoney;
  /** Multi-currency only: amount divided by rate is the converted amount (9.1). */
  conversionRate?: string;
};

/** 4.5. */
export type RefundDetails = {
  amazonRefundId: string;
  refundReferenceId: string;
  /** SellerInitiated, AmazonA-ZRefund, AmazonA-ZGuarantee, AmazonA-ZCancel, Chargeback. */
  refundType: string;
  amount: WireMoney;
  feeRefunded?: WireMoney;
  creationTimestamp: string;
  status: Status;
  softDescriptor?: string;
  note?: string;
  providerCreditReversals: ProviderCreditReversalSummary[];
  convertedAmount?: WireMoney;
  conversionRate?: string;
};

/** 4.1. One calendar month in UTC; `timePeriodEndDate` is the first instant of the next. */
export type BillingAgreementLimits = {
  amountLimitPerTimePeriod: WireMoney;
  timePeriodStartDate: string;
  timePeriodEndDate: string;
  currentRemainingBalance: WireMoney;
};

export type SellerBillingAgreementAttributes = {
  sellerBillingAgreementId?: string;
  storeName?: string;
  customInformation?: string;
};

/** 4.6. */
export type BillingAgreementDetails = {
  amazonBillingAgreementId: string;
  releaseEnvironment: string;
  limits?: BillingAgreementLimits;
  buyer?: Buyer;
  sellerNote?: string;
  platformId?: string;
  destination?: Address;
  billingAddress?: Address;
  sellerBillingAgreementAttributes: SellerBillingAgreementAttributes;
  status: Status;
  constraints: Constraint[];
  creationTimestamp: string;
  expirationTimestamp?: string;
  consent?: boolean;
  orderLanguage?: string;
  /** CustomerInitiatedTransaction or MerchantInitiatedTransaction. */
  billingAgreementType?: string;
  subscriptionAmount?: WireMoney;
};

/** 5.27. */
export type ProviderCreditDetails = {
  amazonProviderCreditId: string;
  sellerId: string;
  providerId: string;
  creditReferenceId: string;
  amount: WireMoney;
  reversalAmount?: WireMoney;
  /** Reversal ids. */
  idList: string[];
  creationTimestamp: string;
  status: Status;
};

/** 5.28. */
export type ProviderCreditReversalDetails = {
  amazonProviderCreditReversalId: string;
  sellerId: string;
  providerId: string;
  creditReversalReferenceId: string;
  amount: WireMoney;
  creationTimestamp: string;
  status: Status;
  note?: string;
};
