import {
  cancelOrderReference,
  closeAuthorization as closeAuthorizationOperation,
  closeOrderReference,
  getAuthorizationDetails,
  getOrderReferenceDetails,
} from "@/lib/mws";
import { canonicalState } from "@/lib/payments/objects";
import { get, type Handling } from "./handling";

// Cancel and close answer with nothing: they happened when a Get shows it, and are sent again only while it does not.

const endsOrder = (operation: Handling["operation"], state: "Canceled" | "Closed"): Handling => ({
  operation,
  answered: () => null,
  async look(mws, { orderId }) {
    const { value, answeredAt } = await get(mws, getOrderReferenceDetails, { orderReferenceId: orderId });
    const seen = [{ seen: { order: value }, answeredAt }];
    const ended = canonicalState("orderReference", value.status.state) === state;
    return ended ? { kind: "found", resultId: orderId, seen } : { kind: "absent", seen };
  },
});

export const cancelOrder = endsOrder(cancelOrderReference, "Canceled");
export const closeOrder = endsOrder(closeOrderReference, "Closed");

/** Ends that are not ours: captured, run out, or gone with the order. */
const ENDED_OTHERWISE = new Set(["MaxCapturesProcessed", "ExpiredUnused", "OrderReferenceCanceled"]);

export const closeAuthorization: Handling = {
  operation: closeAuthorizationOperation,
  answered: () => null,
  async look(mws, { objectId: authorizationId }) {
    const { value, answeredAt } = await get(mws, getAuthorizationDetails, { authorizationId });
    const seen = [{ seen: { authorizations: [value] }, answeredAt }];
    const closed = canonicalState("authorization", value.status.state) === "Closed";
    const released = closed && !ENDED_OTHERWISE.has(value.status.reasonCode ?? "");
    return released ? { kind: "found", resultId: authorizationId, seen } : { kind: "absent", seen };
  },
};
