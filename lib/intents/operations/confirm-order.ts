import { confirmOrderReference, getOrderReferenceDetails } from "@/lib/mws";
import { canonicalState } from "@/lib/payments/objects";
import { get, type Handling } from "./handling";

/** What the order showed before: an earlier confirmation's challenge proves nothing about this one, nor does the state it led to. */
export const confirmedBefore = (order: { state: string; authenticationState: string | null }) => ({
  [STATE]: order.state,
  [CHALLENGE]: order.authenticationState,
});
const STATE = "OrderReferenceStatus";
const CHALLENGE = "PaymentAuthenticationStatus";
/** A Draft gets here only past an Open that nobody saw (domain reference 2.1). */
const PAST_OPEN: readonly string[] = ["Open", "Suspended", "Closed"];

/**
 * Confirmed means Open, or what follows it; in EU and UK the order stays a Draft until the buyer has passed the bank's challenge, and then asks for
 * it in PaymentAuthenticationStatus. Confirming again changes nothing (domain reference 9.3), so it may be sent again.
 */
export const confirmOrder: Handling = {
  operation: confirmOrderReference,
  answered: () => null,
  async look(mws, { orderId, before }, { answered }) {
    const { value, answeredAt } = await get(mws, getOrderReferenceDetails, { orderReferenceId: orderId });
    const seen = [{ seen: { order: value }, answeredAt }];
    const state = canonicalState("orderReference", value.status.state);
    const open = state === "Open" || (before?.[STATE] === "Draft" && PAST_OPEN.includes(state));
    const challenge = value.paymentAuthenticationStatus;
    const challenged = challenge !== undefined && (answered || challenge !== before?.[CHALLENGE]);
    return open || challenged ? { kind: "found", resultId: orderId, seen } : { kind: "absent", seen };
  },
};
