import { closedUncaptured } from "./authorization";
import { captureStates, isKnownCaptureState } from "./capture";
import { greater, sumOf, zero, type Money } from "./money";
import type { AuthorizationSnapshot, CaptureSnapshot, OrderSnapshot, UnsettledIntent } from "./snapshot";

/** A capture counts unless Amazon declined it: also while Pending, and in a state unknown to us. */
export const capturesThatCount = (order: OrderSnapshot): CaptureSnapshot[] =>
  order.captures.filter(({ state }) => state !== "Declined");

export const hasMovedMoney = ({ state }: CaptureSnapshot): boolean =>
  isKnownCaptureState(state) && captureStates[state].moneyMoved;

const capturesOf = (order: OrderSnapshot, { id }: AuthorizationSnapshot): CaptureSnapshot[] =>
  order.captures.filter(({ authorizationId }) => authorizationId === id);

/**
 * CaptureNow: Amazon makes the capture itself, and CapturedAmount may still say 0 when it has (domain reference 1.5). So its amount
 * is capturing until the capture is mirrored, the authorization is Declined, or it ended in a way that excludes a capture.
 */
export function isCaptureComing(order: OrderSnapshot, authorization: AuthorizationSnapshot): boolean {
  const { captureNow, state, reason } = authorization;
  if (!captureNow || state === "Declined" || capturesOf(order, authorization).length > 0) return false;
  return !(state === "Closed" && reason !== null && closedUncaptured.includes(reason));
}

/** An authorization takes one capture, and is used even while Amazon still shows it Open (about 1.5 s, domain reference 2.2). */
export const isUsed = (order: OrderSnapshot, authorization: AuthorizationSnapshot): boolean =>
  isCaptureComing(order, authorization) || capturesOf(order, authorization).some(({ state }) => state !== "Declined");

/**
 * Captures under way. One whose authorization is used has been mirrored already, before its outcome was concluded: an
 * authorization takes one capture, so it must be that one, and counts there.
 */
export function unsettledCaptures(order: OrderSnapshot): UnsettledIntent[] {
  const used = order.authorizations.filter((authorization) => isUsed(order, authorization)).map(({ id }) => id);
  return order.unsettled.filter(({ operation, objectId }) => operation === "Capture" && !used.includes(objectId));
}

/** Money on hold that can still be captured. */
export const liveHolds = (order: OrderSnapshot): AuthorizationSnapshot[] =>
  order.authorizations.filter((authorization) => authorization.state === "Open" && !isUsed(order, authorization));

/**
 * What an authorization takes of the charging ceiling: Declined nothing, Closed what was captured, anything else its whole
 * amount. Amazon's own way of counting is undocumented (domain reference 1.10.3); this one lets a closed hold be authorized anew.
 */
export function chargedBy(order: OrderSnapshot, authorization: AuthorizationSnapshot): Money {
  const { amount, captured, state } = authorization;
  if (state === "Declined") return zero(amount.currency);
  if (state !== "Closed" || isCaptureComing(order, authorization)) return amount;
  const counted = capturesOf(order, authorization).filter((capture) => capture.state !== "Declined");
  return greater(captured, sumOf(counted, amount.currency));
}
