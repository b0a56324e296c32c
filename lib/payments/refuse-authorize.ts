import { refuseAmount, refuseExcess } from "./amount";
import { hasPassed, orderExpiry } from "./expiry";
import { chargedBy } from "./holds";
import { ceilingOf } from "./limits";
import { atLeastZero, minus, sum, type Money } from "./money";
import { isKnownOrderReferenceState, orderReferenceStates } from "./order-reference";
import type { Refusal } from "./refusal";
import { refuseBusy, reservedAmount, reserving } from "./reserved";
import type { Terms } from "./settings";
import type { OrderSnapshot } from "./snapshot";

export type AuthorizeAsk = { amount: Money };

/** Why Amazon would refuse this authorization, or we do; null when neither. */
export function refuseAuthorize(order: OrderSnapshot, { amount }: AuthorizeAsk, terms: Terms): Refusal | null {
  const { state } = order;
  if (!isKnownOrderReferenceState(state)) return { why: "unknownState", object: "orderReference", state };
  if (!orderReferenceStates[state].authorize) {
    return { why: "orderState", doing: "Authorize", state, reason: order.reason ?? null };
  }
  const expiry = orderExpiry(order);
  if (hasPassed(expiry, terms.now)) return { why: "orderExpired", at: expiry };
  if (!order.total) return { why: "noTotal" };
  const refusal = refuseBusy(order, "Authorize") ?? refuseAmount(order, amount, order.total, terms.settings);
  if (refusal) return refusal;
  if (authorizationsLeft(order, terms.settings) <= 0) {
    return { why: "tooManyAuthorizations", max: terms.settings.authorizationsMax };
  }
  return refuseExcess("Authorize", amount, authorizeRemaining(order, order.total, terms.settings));
}

/** Everything authorized, counting what unsettled authorizations reserve. */
export const authorizedSoFar = (order: OrderSnapshot, currency: string): Money =>
  sum(
    [
      ...order.authorizations.map((authorization) => chargedBy(order, authorization)),
      ...reserving(order, "Authorize", order.id).map(reservedAmount),
    ],
    currency,
  );

/** What may still be authorized, Amazon's tolerance included. */
export const authorizeRemaining = (order: OrderSnapshot, total: Money, settings: Terms["settings"]): Money =>
  atLeastZero(minus(ceilingOf(total, order.region, settings), authorizedSoFar(order, total.currency)));

/** How many more authorizations the order takes; a declined one gives its place back unless the setting says otherwise. */
export function authorizationsLeft(order: OrderSnapshot, settings: Terms["settings"]): number {
  const counted = order.authorizations.filter(
    ({ state }) => settings.declinedAuthorizationsCount || state !== "Declined",
  ).length;
  return Math.max(0, settings.authorizationsMax - counted - reserving(order, "Authorize", order.id).length);
}
