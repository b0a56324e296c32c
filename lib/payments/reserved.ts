import type { Money } from "./money";
import type { Refusal } from "./refusal";
import type { Operation, OrderSnapshot, UnsettledIntent } from "./snapshot";

/**
 * What must not be unsettled on the same object for an operation to begin (architecture, section 4): one capture or close per
 * authorization; no cancel beside an authorize, capture or close, nor those beside a cancel; one set, confirm, cancel or close
 * per order. A close of the order and an authorize exclude each other as well: whichever came second would be refused.
 */
const ONE_PER_ORDER: readonly Operation[] = [
  "SetOrderReferenceDetails",
  "SetOrderAttributes",
  "ConfirmOrderReference",
  "CancelOrderReference",
  "CloseOrderReference",
];
const excludedOnOrder: Record<Operation, readonly Operation[]> = {
  Authorize: ["CancelOrderReference", "CloseOrderReference"],
  Capture: ["CancelOrderReference"],
  CloseAuthorization: ["CancelOrderReference"],
  Refund: [],
  CancelOrderReference: [...ONE_PER_ORDER, "Authorize", "Capture", "CloseAuthorization"],
  CloseOrderReference: [...ONE_PER_ORDER, "Authorize"],
  SetOrderReferenceDetails: ONE_PER_ORDER,
  SetOrderAttributes: ONE_PER_ORDER,
  ConfirmOrderReference: ONE_PER_ORDER,
};
const excludedOnAuthorization: readonly Operation[] = ["Capture", "CloseAuthorization"];

/** Why an operation must wait for one that is under way. `authorizationId` when it acts on an authorization. */
export function refuseBusy(order: OrderSnapshot, doing: Operation, authorizationId?: string): Refusal | null {
  const blocking = order.unsettled.find(
    ({ operation, objectId }) =>
      excludedOnOrder[doing].includes(operation) ||
      (objectId === authorizationId && excludedOnAuthorization.includes(operation)),
  );
  return blocking ? { why: "busy", doing, operation: blocking.operation } : null;
}

/** Those whose amount is reserved, because no object shows it yet. A mirrored CaptureNow counts as a capture that is coming. */
export const reserving = ({ unsettled }: OrderSnapshot, operation: Operation, objectId?: string): UnsettledIntent[] =>
  unsettled.filter(
    (intent) =>
      intent.operation === operation && (objectId === undefined || intent.objectId === objectId) && !intent.mirrored,
  );

export function reservedAmount({ operation, amount }: UnsettledIntent): Money {
  if (!amount) throw new Error(`An unsettled ${operation} must say its amount`);
  return amount;
}
