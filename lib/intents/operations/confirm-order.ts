import { confirmOrderReference, getOrderReferenceDetails } from "@/lib/mws";
import { canonicalState } from "@/lib/payments/objects";
import { get, type Handling } from "./handling";

/** What the order showed of a bank's challenge before: an earlier confirmation's proves nothing about this one. */
export const challengeBefore = (authenticationState: string | null) => ({ [CHALLENGE]: authenticationState });
const CHALLENGE = "PaymentAuthenticationStatus";

/**
 * Confirmed means Open; in EU and UK the order stays a Draft until the buyer has passed the bank's challenge, and then asks for
 * it in PaymentAuthenticationStatus. Confirming again changes nothing (domain reference 9.3), so it may be sent again.
 */
export const confirmOrder: Handling = {
  operation: confirmOrderReference,
  answered: () => null,
  async look(mws, { orderId, before }, { answered }) {
    const { value, answeredAt } = await get(mws, getOrderReferenceDetails, { orderReferenceId: orderId });
    const seen = [{ seen: { order: value }, answeredAt }];
    const open = canonicalState("orderReference", value.status.state) === "Open";
    const challenge = value.paymentAuthenticationStatus;
    const challenged = challenge !== undefined && (answered || challenge !== before?.[CHALLENGE]);
    return open || challenged ? { kind: "found", resultId: orderId, seen } : { kind: "absent", seen };
  },
};
