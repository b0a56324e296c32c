import type { Money } from "./money";

// What the rules look at: plain facts about one order reference and everything below it, as the mirror and the intents know
// them. States and reasons are open strings, because Amazon may send ones that no reference names.

export type Region = "us" | "uk" | "de" | "jp";
export type Environment = "sandbox" | "production";

/** The operations on an order reference that write. */
export type Operation =
  | "Authorize"
  | "Capture"
  | "Refund"
  | "CancelOrderReference"
  | "CloseOrderReference"
  | "CloseAuthorization"
  | "SetOrderReferenceDetails"
  | "SetOrderAttributes"
  | "ConfirmOrderReference";

/** A write whose outcome is open: it keeps reserving what it would use or make impossible. */
export type UnsettledIntent = {
  operation: Operation;
  objectId: string; // the order, authorization or capture it acts on
  amount?: Money; // always present on Authorize, Capture and Refund
  captureNow?: boolean;
  /** What it made is among the objects below, so that these count and it does not; it still excludes what it excludes. */
  mirrored?: boolean;
};

export type AuthorizationSnapshot = {
  id: string;
  state: string;
  reason: string | null;
  softDecline: boolean | null;
  amount: Money;
  captured: Money;
  captureNow: boolean;
  createdAt: Date;
  expiresAt: Date | null;
};

export type CaptureSnapshot = {
  id: string;
  authorizationId: string | null;
  state: string;
  reason: string | null;
  amount: Money;
  refunded: Money; // Amazon's RefundedAmount
  createdAt: Date;
};

export type RefundSnapshot = {
  id: string;
  captureId: string | null;
  state: string;
  reason: string | null;
  type: string;
  amount: Money;
  createdAt: Date;
};

/** What may be added to a confirmed order, each once (SetOrderAttributes, MWS reference 5.10). */
export type OrderAttributes = {
  sellerNote: string | null;
  sellerOrderId: string | null;
  storeName: string | null;
  customInformation: string | null;
  platformId?: string | null;
};

export type OrderSnapshot = {
  id: string;
  state: string;
  reason?: string | null;
  total: Money | null;
  currency: string | null;
  constraints: string[];
  region: Region;
  environment: Environment;
  createdAt: Date;
  expiresAt: Date | null;
  authorizations: AuthorizationSnapshot[];
  captures: CaptureSnapshot[];
  refunds: RefundSnapshot[];
  unsettled: UnsettledIntent[];
  confirmedAttributes: OrderAttributes;
};
