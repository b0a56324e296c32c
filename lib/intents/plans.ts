import type { OrderSnapshotRow } from "@/db/order-snapshot";
import * as amazon from "@/lib/mws";
import { toWire, type Money } from "@/lib/payments/money";
import { confirmedBefore } from "./operations/confirm-order";
import type { Detail } from "./operations/set-details";
import { newReferenceId } from "./reference-id";
import type { Plan } from "./reserve";

/** Who asked, from which form. */
export type Request = Pick<Plan, "formId" | "requestedBy">;
type Texts = { note?: string; softDescriptor?: string };

const planFor = ({ row }: OrderSnapshotRow, request: Request) => ({
  ...request,
  scope: { accountId: row.accountId, environment: row.environment },
  orderId: row.id,
});

export function planAuthorize(
  order: OrderSnapshotRow,
  ask: Texts & { amount: Money; timeoutMinutes: number; captureNow: boolean },
  request: Request,
): Plan {
  const { amount, ...rest } = ask;
  const referenceId = newReferenceId();
  const parameters = amazon.authorize.write({
    ...rest,
    orderReferenceId: order.row.id,
    referenceId,
    amount: toWire(amount),
  });
  const { captureNow } = ask;
  return {
    ...planFor(order, request),
    operation: "Authorize",
    objectId: order.row.id,
    referenceId,
    parameters,
    amount,
    captureNow,
    note: ask.note,
  };
}

export function planCapture(
  order: OrderSnapshotRow,
  { authorizationId, amount, ...texts }: Texts & { authorizationId: string; amount: Money },
  request: Request,
): Plan {
  const referenceId = newReferenceId();
  const parameters = amazon.capture.write({ ...texts, authorizationId, referenceId, amount: toWire(amount) });
  return {
    ...planFor(order, request),
    operation: "Capture",
    objectId: authorizationId,
    referenceId,
    parameters,
    amount,
    note: texts.note,
  };
}

export function planRefund(
  order: OrderSnapshotRow,
  { captureId, amount, ...texts }: Texts & { captureId: string; amount: Money },
  request: Request,
): Plan {
  const referenceId = newReferenceId();
  const parameters = amazon.refund.write({ ...texts, captureId, referenceId, amount: toWire(amount) });
  return {
    ...planFor(order, request),
    operation: "Refund",
    objectId: captureId,
    referenceId,
    parameters,
    amount,
    note: texts.note,
  };
}

export function planCancelOrder(order: OrderSnapshotRow, reason: string | undefined, request: Request): Plan {
  const parameters = amazon.cancelOrderReference.write({ orderReferenceId: order.row.id, reason });
  return {
    ...planFor(order, request),
    operation: "CancelOrderReference",
    objectId: order.row.id,
    parameters,
    note: reason,
  };
}

export function planCloseOrder(order: OrderSnapshotRow, reason: string | undefined, request: Request): Plan {
  const parameters = amazon.closeOrderReference.write({ orderReferenceId: order.row.id, reason });
  return {
    ...planFor(order, request),
    operation: "CloseOrderReference",
    objectId: order.row.id,
    parameters,
    note: reason,
  };
}

export function planCloseAuthorization(
  order: OrderSnapshotRow,
  ask: { authorizationId: string; reason?: string },
  request: Request,
): Plan {
  const parameters = amazon.closeAuthorization.write(ask);
  return {
    ...planFor(order, request),
    operation: "CloseAuthorization",
    objectId: ask.authorizationId,
    parameters,
    note: ask.reason,
  };
}

export type Details = { sellerOrderId?: string; sellerNote?: string; storeName?: string; customInformation?: string };

/** The total goes with SetOrderReferenceDetails, which takes it alone or with the rest; the rest alone with SetOrderAttributes. */
export function planSetDetails(order: OrderSnapshotRow, ask: Details & { total?: Money }, request: Request): Plan {
  const { total, ...details } = ask;
  const orderReferenceId = order.row.id;
  const { sellerNote, ...named } = details;
  const common = {
    ...planFor(order, request),
    objectId: orderReferenceId,
    before: detailsBefore(order),
    note: sellerNote,
    facts: { ...named, ...(total ? { total: said(total), totalBefore: said(order.snapshot.total) } : {}) },
  };
  if (!total) {
    const parameters = amazon.setOrderAttributes.write({ ...details, orderReferenceId });
    return { ...common, operation: "SetOrderAttributes", parameters };
  }
  const parameters = amazon.setOrderReferenceDetails.write({ ...details, orderReferenceId, orderTotal: toWire(total) });
  return { ...common, operation: "SetOrderReferenceDetails", parameters };
}

/** "500.00 USD" */
const said = (money: Money | null) => money && Object.values(toWire(money)).join(" ");

function detailsBefore({ row, snapshot }: OrderSnapshotRow): Record<Detail, string | null> {
  const total = snapshot.total && toWire(snapshot.total);
  return {
    "OrderTotal.Amount": total?.amount ?? null,
    "OrderTotal.CurrencyCode": total?.currencyCode ?? null,
    SellerNote: row.sellerNote,
    "SellerOrderAttributes.SellerOrderId": row.sellerOrderId,
    "SellerOrderAttributes.StoreName": row.storeName,
    "SellerOrderAttributes.CustomInformation": row.customInformation,
  };
}

export function planConfirm(
  order: OrderSnapshotRow,
  redirectUrls: { success: string; failure: string } | null,
  request: Request,
): Plan {
  const parameters = amazon.confirmOrderReference.write({
    orderReferenceId: order.row.id,
    successUrl: redirectUrls?.success,
    failureUrl: redirectUrls?.failure,
  });
  const before = confirmedBefore(order.row);
  return { ...planFor(order, request), operation: "ConfirmOrderReference", objectId: order.row.id, parameters, before };
}
