import { draftLapse, hasPassed } from "./expiry";
import { isEuropean } from "./limits";
import { isKnownOrderReferenceState, orderReferenceStates } from "./order-reference";
import type { Refusal } from "./refusal";
import { refuseBusy } from "./reserved";
import type { Terms } from "./settings";
import type { OrderSnapshot } from "./snapshot";

/** Where the buyer returns after their bank's challenge: required in EU and UK (MWS reference 5.11). */
export type ConfirmAsk = { redirectUrls: { success: string; failure: string } | null };

/** A Draft without constraints, or a Suspended order whose buyer has changed the payment method. */
export function refuseConfirm(order: OrderSnapshot, { redirectUrls }: ConfirmAsk, { now }: Terms): Refusal | null {
  const { state, reason = null } = order;
  if (!isKnownOrderReferenceState(state)) return { why: "unknownState", object: "orderReference", state };
  if (state === "Open") return { why: "alreadyConfirmed" };
  if (!orderReferenceStates[state].confirm) {
    return { why: "orderState", doing: "ConfirmOrderReference", state, reason };
  }
  const lapse = draftLapse(order);
  if (state === "Draft" && hasPassed(lapse, now)) return { why: "draftLapsed", at: lapse };
  const constraints = constraintsOf(order);
  // While suspended, Amazon says with this one constraint that the refused method is still the chosen one.
  if (state === "Suspended" && constraints.includes("PaymentPlanNotSet")) return { why: "paymentMethodNotChanged" };
  if (constraints.length > 0) return { why: "constraints", constraints };
  if (isEuropean(order.region) && !redirectUrls) return { why: "redirectUrlsMissing" };
  return refuseBusy(order, "ConfirmOrderReference");
}

function constraintsOf({ total, constraints }: OrderSnapshot): string[] {
  return total || constraints.includes("AmountNotSet") ? constraints : ["AmountNotSet", ...constraints];
}
