import type { Merchant, Reply, Wire } from "./client";
import { must, type Scene } from "./scene";

export const simulate = (wish: object) => JSON.stringify({ SandboxSimulation: wish });
export const later = { TransactionTimeout: "1440" };

type Kind = [operation: string, name: string, status: string];
const kinds = {
  order: ["GetOrderReferenceDetails", "AmazonOrderReferenceId", "OrderReferenceStatus"],
  authorization: ["GetAuthorizationDetails", "AmazonAuthorizationId", "AuthorizationStatus"],
  capture: ["GetCaptureDetails", "AmazonCaptureId", "CaptureStatus"],
  refund: ["GetRefundDetails", "AmazonRefundId", "RefundStatus"],
} satisfies Record<string, Kind>;

/** `State/ReasonCode` of an object, as its Get tells it. */
export async function statusOf(kind: keyof typeof kinds, id: string, seller: Merchant): Promise<string> {
  const [operation, name, status] = kinds[kind];
  const reply = await must(seller.call(operation, { [name]: id }));
  return [reply.at(`${status}/State`), reply.at(`${status}/ReasonCode`)].filter(Boolean).join("/");
}

/** Objects in each of their states, made the way they come about. */
export function storiesOf(scene: Scene, shop: Merchant) {
  const authorized = async (extra: Wire = {}) => scene.authorized(shop, await scene.opened(shop), "100.00", extra);
  const authorizationIn = {
    Pending: () => authorized(later),
    Open: () => authorized(),
    Declined: () =>
      authorized({ SellerAuthorizationNote: simulate({ State: "Declined", ReasonCode: "TransactionTimedOut" }) }),
    async Closed() {
      const id = await authorized();
      await must(shop.call("CloseAuthorization", { AmazonAuthorizationId: id }));
      return id;
    },
  };
  const captured = async (wish?: object) => {
    const note: Wire = wish ? { SellerCaptureNote: simulate(wish) } : {};
    const reply: Reply = await must(scene.capture(shop, await authorized(), "100.00", note));
    return reply.at("AmazonCaptureId");
  };
  const captureIn = {
    Pending: () => captured({ State: "Pending" }),
    Declined: () => captured({ State: "Declined", ReasonCode: "AmazonRejected" }),
    Completed: () => captured(),
    Closed: () => captured({ State: "Closed", ReasonCode: "AmazonClosed" }),
  };
  return {
    authorizationIn,
    captureIn,
    orderStatus: (id: string, seller = shop) => statusOf("order", id, seller),
    authorizationStatus: (id: string, seller = shop) => statusOf("authorization", id, seller),
    captureStatus: (id: string, seller = shop) => statusOf("capture", id, seller),
    refundStatus: (id: string, seller = shop) => statusOf("refund", id, seller),
  };
}
