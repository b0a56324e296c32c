import { refuseAmount, refuseExcess } from "./amount";
import { authorizationStates, isKnownAuthorizationState } from "./authorization";
import { authorizationExpiry, hasPassed } from "./expiry";
import { capturesThatCount, isCaptureComing, isUsed, unsettledCaptures } from "./holds";
import { ceilingOf, limitsFor } from "./limits";
import { atLeastZero, lesser, minus, sum, sumOf, type Money } from "./money";
import { isKnownOrderReferenceState, orderReferenceStates } from "./order-reference";
import type { Refusal } from "./refusal";
import { refuseBusy, reservedAmount, reserving } from "./reserved";
import type { Terms } from "./settings";
import type { AuthorizationSnapshot, OrderSnapshot } from "./snapshot";

export type CaptureAsk = { authorizationId: string; amount: Money };

/** Legal on Open, Suspended and Closed orders alike: what matters is the authorization (domain reference 2.1.1). */
export function refuseCapture(order: OrderSnapshot, ask: CaptureAsk, terms: Terms): Refusal | null {
  const authorization = order.authorizations.find(({ id }) => id === ask.authorizationId);
  if (!authorization) return { why: "noSuchAuthorization" };
  return (
    refuseOrderState(order) ??
    refuseAuthorizationState(order, authorization) ??
    refuseBusy(order, "Capture", authorization.id) ??
    refuseExpired(order, authorization, terms) ??
    refuseAmount(order, ask.amount, authorization.amount, terms.settings) ??
    refuseExcess("Capture", ask.amount, captureRemaining(order, authorization, terms.settings))
  );
}

/**
 * Never above the authorized amount, and never so much that all charges exceed the order's ceiling. Where we don't know the ceiling,
 * Amazon held every authorization against it.
 */
export function captureRemaining(
  order: OrderSnapshot,
  authorization: AuthorizationSnapshot,
  settings: Terms["settings"],
): Money {
  const { amount } = authorization;
  if (!order.total || !limitsFor(amount.currency, order.region, settings).overageCap) return amount;
  const underCeiling = minus(ceilingOf(order.total, order.region, settings), chargedSoFar(order, amount.currency));
  return atLeastZero(lesser(amount, underCeiling));
}

/** Captured, being captured, and promised to be. */
function chargedSoFar(order: OrderSnapshot, currency: string): Money {
  const coming = order.authorizations.filter((authorization) => isCaptureComing(order, authorization));
  const atOnce = reserving(order, "Authorize").filter(({ captureNow }) => captureNow);
  const ours = [...unsettledCaptures(order), ...atOnce];
  return sum([sumOf([...capturesThatCount(order), ...coming], currency), ...ours.map(reservedAmount)], currency);
}

function refuseOrderState({ state, reason = null }: OrderSnapshot): Refusal | null {
  if (!isKnownOrderReferenceState(state)) return { why: "unknownState", object: "orderReference", state };
  return orderReferenceStates[state].capture ? null : { why: "orderState", doing: "Capture", state, reason };
}

function refuseAuthorizationState(order: OrderSnapshot, authorization: AuthorizationSnapshot): Refusal | null {
  const { state, reason } = authorization;
  if (!isKnownAuthorizationState(state)) return { why: "unknownState", object: "authorization", state };
  if (isUsed(order, authorization)) return { why: "authorizationUsed", doing: "Capture" };
  if (authorizationStates[state].capturable) return null;
  return { why: "authorizationState", doing: "Capture", state, reason };
}

function refuseExpired(order: OrderSnapshot, authorization: AuthorizationSnapshot, { now }: Terms): Refusal | null {
  const at = authorizationExpiry(authorization, order.environment);
  return hasPassed(at, now) ? { why: "authorizationExpired", at } : null;
}
