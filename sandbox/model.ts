export type Environment = "sandbox" | "production";
export type Region = "us" | "de" | "uk" | "jp";

export type Money = { amountMinor: number; currencyCode: string };

export type Status<State extends string = string> = {
  state: State;
  updatedAt: number;
  reasonCode?: string | undefined;
  reasonDescription?: string | undefined;
};

export type Account = {
  sellerId: string;
  accessKeyId: string;
  secretKey: string;
  /** Lets another developer's key act for this seller. */
  mwsAuthToken: string;
  region: Region;
  currencyCode: string;
  storeName: string;
  active: boolean;
};

export type Address = {
  name?: string | undefined;
  addressLine1?: string | undefined;
  addressLine2?: string | undefined;
  addressLine3?: string | undefined;
  city?: string | undefined;
  county?: string | undefined;
  district?: string | undefined;
  stateOrRegion?: string | undefined;
  postalCode?: string | undefined;
  countryCode?: string | undefined;
  phone?: string | undefined;
};

export type Buyer = { name: string; email: string; phone?: string | undefined };

/** What the buyer's wallet will do when it is charged: the starred test cards of domain 4.4, or nothing special. */
export type PaymentMethod =
  "Valid" | "PaymentMethodNotAllowed" | "InvalidPaymentMethod" | "AmazonRejected" | "TransactionTimedOut";

/** What belongs to whom; every row has it, and no call sees a row of another seller or environment. */
export type Owned = { id: string; environment: Environment; sellerId: string; createdAt: number };

/** How a thing will end once Amazon decides, when that is anything but well. */
export type Fate = {
  state: "Declined" | "Closed" | "Pending";
  reasonCode?: string | undefined;
  softDecline?: boolean | undefined;
  repairedAfterMinutes?: number | undefined;
  expiresAfterMinutes?: number | undefined;
};

type SellerOrder = {
  sellerOrderId?: string | undefined;
  storeName?: string | undefined;
  customInformation?: string | undefined;
  supplementaryData?: string | undefined;
  orderItemCategories?: string[] | undefined;
};

/** What one call set on an order. */
export type DetailsSet = Pick<SellerOrder, "sellerOrderId" | "storeName" | "customInformation"> & {
  at: number;
  orderTotal?: Money | undefined;
  sellerNote?: string | undefined;
};

/** What keeps an order reference or an agreement from being confirmed. */
export type Constraint = { id: string; description: string };

export type OrderState = "Draft" | "Open" | "Suspended" | "Canceled" | "Closed";
export type OrderReference = Owned & {
  status: Status<OrderState>;
  expiresAt: number;
  buyer: Buyer;
  buyerToken: string;
  destination?: Address | undefined;
  /** False for goods that are not shipped: there is no address and none is missed. */
  shipped: boolean;
  paymentMethod?: PaymentMethod | undefined;
  /** The merchant shops at its own store. */
  buyerEqualsSeller?: boolean | undefined;
  presentmentCurrency: string;
  language: string;
  orderTotal?: Money | undefined;
  sellerNote?: string | undefined;
  platformId?: string | undefined;
  sellerOrder: SellerOrder;
  /** By each call that came through, one after the other: the last one hides what was set before. */
  detailsSet?: DetailsSet[] | undefined;
  providerId?: string | undefined;
  providerOrderId?: string | undefined;
  requestPaymentAuthorization?: boolean | undefined;
  simulatedConstraint?: "PaymentMethodNotAllowed" | undefined;
  /** Since then the buyer's data is shown. */
  confirmed?: boolean | undefined;
  /** The bank's: waited for while the order is a Draft, and passed ever after. */
  challenge?: "required" | "passed" | undefined;
  expectImmediateAuthorization?: boolean | undefined;
  agreementId?: string | undefined;
  /** Made by AuthorizeOnBillingAgreement, for one authorization. */
  singleUse?: boolean | undefined;
  nextDecline?: Fate | undefined;
};

export type AuthorizationState = "Pending" | "Open" | "Declined" | "Closed";
export type Authorization = Owned & {
  orderId: string;
  referenceId: string;
  status: Status<AuthorizationState>;
  amount: Money;
  note?: string | undefined;
  captureNow: boolean;
  synchronous: boolean;
  softDescriptor: string;
  softDecline?: boolean | undefined;
  orderItemCategories?: string[] | undefined;
  credits: CreditShare[];
  fate?: Fate | undefined;
  nextDecline?: Fate | undefined;
};

export type CaptureState = "Pending" | "Completed" | "Declined" | "Closed";
export type Capture = Owned & {
  orderId: string;
  authorizationId: string;
  referenceId: string;
  status: Status<CaptureState>;
  amount: Money;
  note?: string | undefined;
  softDescriptor: string;
  fate?: Fate | undefined;
  nextDecline?: Fate | undefined;
};

export type RefundState = "Pending" | "Completed" | "Declined";
export type RefundType =
  "SellerInitiated" | "AmazonA-ZRefund" | "AmazonA-ZGuarantee" | "AmazonA-ZCancel" | "Chargeback" | "BuyerCanceled";
export type Refund = Owned & {
  orderId: string;
  captureId: string;
  referenceId: string;
  type: RefundType;
  status: Status<RefundState>;
  /** Every status it had: the refund report has a line for each. */
  history: Status<RefundState>[];
  amount: Money;
  note?: string | undefined;
  softDescriptor: string;
  reversals: CreditShare[];
  fate?: Fate | undefined;
};

export type AgreementState = "Draft" | "Open" | "Suspended" | "Canceled" | "Closed";
export type BillingAgreement = Owned & {
  status: Status<AgreementState>;
  buyer: Buyer;
  buyerToken: string;
  destination?: Address | undefined;
  shipped: boolean;
  paymentMethod?: PaymentMethod | undefined;
  buyerEqualsSeller?: boolean | undefined;
  language: string;
  consent: boolean;
  limit: Money;
  sellerNote?: string | undefined;
  platformId?: string | undefined;
  sellerBillingAgreementId?: string | undefined;
  storeName?: string | undefined;
  customInformation?: string | undefined;
  type?: string | undefined;
  subscriptionAmount?: Money | undefined;
  confirmed?: boolean | undefined;
  nextDecline?: Fate | undefined;
};

export type CreditShare = { providerId: string; amount: Money };
export type ProviderCredit = Owned & {
  captureId: string;
  providerId: string;
  referenceId: string;
  amount: Money;
  status: Status;
};
export type ProviderCreditReversal = Owned & {
  creditId: string;
  refundId?: string | undefined;
  providerId: string;
  referenceId: string;
  amount: Money;
  note?: string | undefined;
  status: Status;
};

export const reportStates = ["_SUBMITTED_", "_IN_PROGRESS_", "_CANCELLED_", "_DONE_", "_DONE_NO_DATA_"] as const;
export type ReportRequest = Owned & {
  reportType: string;
  startDate: number;
  endDate: number;
  state: (typeof reportStates)[number];
  reportId?: string | undefined;
  startedAt?: number | undefined;
  completedAt?: number | undefined;
};
export type Report = Owned & {
  reportType: string;
  requestId: string;
  body: string;
  acknowledgedAt?: number | undefined;
};
