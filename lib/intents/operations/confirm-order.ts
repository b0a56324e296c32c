import { confirmOrderReference, getOrderReferenceDetails } from "@/lib/mws";
import { canonicalState } from "@/lib/payments/objects";
import { get, type Handling } from "./handling";

/**
 * Confirmed means Open; in EU and UK the order stays a Draft until the buyer has passed the bank's challenge, and then asks for
 * it in PaymentAuthenticationStatus. Confirming again changes nothing (domain reference 9.3), so it may be sent again.
 */
export const confirmOrder: Handling = {
  operation: confirmOrderReference,
  answered: () => null,
  async look(mws, { orderId }) {
    const { value, answeredAt } = await get(mws, getOrderReferenceDetails, { orderReferenceId: orderId });
    const seen = { order: value };
    const open = canonicalState("orderReference", value.status.state) === "Open";
    const challenged = value.paymentAuthenticationStatus !== undefined;
    return open || challenged
      ? { kind: "found", resultId: orderId, seen, answeredAt }
      : { kind: "absent", seen, answeredAt };
  },
};
