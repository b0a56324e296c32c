import type { authorizations, captures, orderReferences, refunds } from "@/db/schema";
import type {
  AuthorizationDetails,
  CaptureDetails,
  OrderReferenceDetails,
  RefundDetails,
  Status,
  WireMoney,
} from "@/lib/mws";
import { fromWire } from "@/lib/payments/money";
import { canonicalReason, canonicalState, isTerminal, type ObjectKind } from "@/lib/payments/objects";
import type { Observation, Rank } from "./observation";

// Amazon's text becomes typed rows here, and nowhere else. `undefined` means that Amazon did not say.

/** A fact that we can't mirror, and a bug to hear about. */
export class NotMirrorable extends Error {}

/** Exact minor units. */
export function minorOf(price: WireMoney): number {
  const amount = fromWire(price);
  if (!amount)
    throw new NotMirrorable(`Amazon sent ${price.amount} ${price.currencyCode}, which is no amount of that currency`);
  return amount.minor;
}

/** What was captured or refunded of it. A replay's figure may be the first answer's or today's: it holds as of no moment, and the Get that follows tells. */
const sumIn = (sum: WireMoney | undefined, { replayed }: Observation) => (replayed ? undefined : sum && minorOf(sum));

/** Where a charge is in another currency than the account's, its fee is in the account's (wire reference 9.1): no amount for this column. */
const feeIn = (currency: string, fee: WireMoney | undefined): number | null | undefined =>
  fee && (fee.currencyCode === currency ? minorOf(fee) : null);

const instant = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

function stateOf(kind: ObjectKind, status: Status, createdAt: Date, observation: Observation): StateColumns & Rank {
  const state = canonicalState(kind, status.state);
  const stateChangedAt = instant(status.lastUpdate) ?? createdAt; // a Draft carries no update time
  return {
    state,
    reason: canonicalReason(status.reasonCode),
    reasonDescription: status.reasonDescription ?? null,
    stateChangedAt,
    observedTerminal: isTerminal(kind, state),
    observedStateAt: stateChangedAt,
    observedAnswerAt: observation.replayed ? stateChangedAt : observation.answeredAt,
    observedWeight: observation.source === "notification" ? 0 : 1,
  };
}
type StateColumns = { state: string; reason: string | null; reasonDescription: string | null; stateChangedAt: Date };

export type OrderRow = typeof orderReferences.$inferSelect;
export type SeenOrder = Partial<OrderRow> &
  Pick<OrderRow, "id" | "state" | "reason" | "reasonDescription" | "createdAt"> &
  Rank;

export function orderRow(details: OrderReferenceDetails, observation: Observation): SeenOrder {
  const createdAt = new Date(details.creationTimestamp);
  const attributes = details.sellerOrderAttributes;
  return {
    id: details.amazonOrderReferenceId,
    ...observation.scope,
    ...stateOf("orderReference", details.status, createdAt, observation),
    totalMinor: details.orderTotal && minorOf(details.orderTotal),
    currency: details.orderTotal?.currencyCode,
    sellerOrderId: attributes?.sellerOrderId,
    storeName: attributes?.storeName,
    customInformation: attributes?.customInformation,
    sellerNote: details.sellerNote,
    buyerName: details.buyer?.name,
    buyerEmail: details.buyer?.email,
    buyerPhone: details.buyer?.phone,
    destination: details.destination,
    constraints: details.constraints.map(({ id, description }) => ({ id, description })),
    parentId: details.parentDetails?.id,
    orderLanguage: details.orderLanguage,
    authenticationState: details.paymentAuthenticationStatus,
    createdAt,
    expiresAt: instant(details.expirationTimestamp),
  };
}

export type AuthorizationRow = typeof authorizations.$inferSelect;
export type SeenAuthorization = Partial<AuthorizationRow> &
  Pick<
    AuthorizationRow,
    "id" | "orderId" | "state" | "reason" | "reasonDescription" | "amountMinor" | "currency" | "createdAt"
  > &
  Rank;

export function authorizationRow(
  details: AuthorizationDetails,
  orderId: string,
  observation: Observation,
): SeenAuthorization {
  const createdAt = new Date(details.creationTimestamp);
  return {
    id: details.amazonAuthorizationId,
    orderId,
    ...observation.scope,
    referenceId: details.authorizationReferenceId,
    ...stateOf("authorization", details.status, createdAt, observation),
    softDecline: details.softDecline,
    amountMinor: minorOf(details.amount),
    capturedMinor: sumIn(details.capturedAmount, observation),
    feeMinor: feeIn(details.amount.currencyCode, details.fee),
    currency: details.amount.currencyCode,
    captureNow: details.captureNow,
    softDescriptor: details.softDescriptor,
    note: details.note,
    createdAt,
    expiresAt: instant(details.expirationTimestamp),
  };
}

export type CaptureRow = typeof captures.$inferSelect;
export type SeenCapture = Partial<CaptureRow> &
  Pick<
    CaptureRow,
    "id" | "orderId" | "state" | "reason" | "reasonDescription" | "amountMinor" | "currency" | "createdAt"
  > &
  Rank;

export function captureRow(
  details: CaptureDetails,
  parent: { orderId: string; authorizationId: string | null },
  observation: Observation,
): SeenCapture {
  const createdAt = new Date(details.creationTimestamp);
  return {
    id: details.amazonCaptureId,
    orderId: parent.orderId,
    authorizationId: parent.authorizationId ?? undefined,
    ...observation.scope,
    referenceId: details.captureReferenceId,
    ...stateOf("capture", details.status, createdAt, observation),
    amountMinor: minorOf(details.amount),
    refundedMinor: sumIn(details.refundedAmount, observation),
    feeMinor: feeIn(details.amount.currencyCode, details.fee),
    currency: details.amount.currencyCode,
    converted: convertedOf(details),
    softDescriptor: details.softDescriptor,
    note: details.note,
    createdAt,
  };
}

export type RefundRow = typeof refunds.$inferSelect;
export type SeenRefund = Partial<RefundRow> &
  Pick<
    RefundRow,
    "id" | "orderId" | "state" | "reason" | "reasonDescription" | "amountMinor" | "currency" | "createdAt" | "type"
  > &
  Rank;

export function refundRow(
  details: RefundDetails,
  parent: { orderId: string; captureId: string | null },
  observation: Observation,
): SeenRefund {
  const createdAt = new Date(details.creationTimestamp);
  return {
    id: details.amazonRefundId,
    orderId: parent.orderId,
    captureId: parent.captureId ?? undefined,
    ...observation.scope,
    referenceId: details.refundReferenceId,
    ...stateOf("refund", details.status, createdAt, observation),
    type: details.refundType,
    amountMinor: minorOf(details.amount),
    feeRefundedMinor: feeIn(details.amount.currencyCode, details.feeRefunded),
    currency: details.amount.currencyCode,
    converted: convertedOf(details),
    softDescriptor: details.softDescriptor,
    note: details.note,
    createdAt,
  };
}

const convertedOf = ({ convertedAmount, conversionRate }: Pick<CaptureDetails, "convertedAmount" | "conversionRate">) =>
  convertedAmount && { ...convertedAmount, rate: conversionRate ?? null };
