import { authorizationStates, isKnownAuthorizationState } from "./authorization";
import { capturesThatCount, isCaptureComing, isUsed } from "./holds";
import { sumOf } from "./money";
import { isKnownOrderReferenceState, orderReferenceStates } from "./order-reference";
import type { Refusal } from "./refusal";
import { refuseBusy } from "./reserved";
import type { Terms } from "./settings";
import type { OrderSnapshot } from "./snapshot";

/** Canceling is for unpaid orders: any capture that isn't Declined forbids it (domain reference 2.1.3). */
export function refuseCancelOrder(order: OrderSnapshot, { settings }: Pick<Terms, "settings">): Refusal | null {
  const { state, reason = null } = order;
  if (!isKnownOrderReferenceState(state)) return { why: "unknownState", object: "orderReference", state };
  const legal = orderReferenceStates[state].cancel || (state === "Draft" && settings.draftsCanBeCanceled);
  if (!legal) return { why: "orderState", doing: "CancelOrderReference", state, reason };
  const captures = capturesThatCount(order);
  if (captures[0]) return { why: "moneyCaptured", captured: sumOf(captures, captures[0].amount.currency) };
  const coming = order.authorizations.some((one) => one.state !== "Pending" && isCaptureComing(order, one));
  return coming ? { why: "captureComing" } : refuseBusy(order, "CancelOrderReference");
}

/** Closing stops new authorizations only; open ones can still be captured, captures refunded. */
export function refuseCloseOrder(order: OrderSnapshot): Refusal | null {
  const { state, reason = null } = order;
  if (!isKnownOrderReferenceState(state)) return { why: "unknownState", object: "orderReference", state };
  if (!orderReferenceStates[state].close) return { why: "orderState", doing: "CloseOrderReference", state, reason };
  return refuseBusy(order, "CloseOrderReference");
}

export type CloseAuthorizationAsk = { authorizationId: string };

/** Only for a hold that will not be captured: a capture closes its authorization by itself. */
export function refuseCloseAuthorization(order: OrderSnapshot, ask: CloseAuthorizationAsk): Refusal | null {
  const authorization = order.authorizations.find(({ id }) => id === ask.authorizationId);
  if (!authorization) return { why: "noSuchAuthorization" };
  const { state, reason } = authorization;
  if (!isKnownAuthorizationState(state)) return { why: "unknownState", object: "authorization", state };
  const waiting = state === "Pending"; // a CaptureNow that Amazon still checks can be taken back
  if (!waiting && isUsed(order, authorization)) return { why: "authorizationUsed", doing: "CloseAuthorization" };
  if (authorizationStates[state].closable) return refuseBusy(order, "CloseAuthorization", authorization.id);
  return { why: "authorizationState", doing: "CloseAuthorization", state, reason };
}
