import type { Merchant } from "./client";
import { must, type Scene } from "./scene";
import { simulate, statusOf } from "./stories";

const invalidMethod = { SellerAuthorizationNote: simulate({ State: "Declined", ReasonCode: "InvalidPaymentMethod" }) };

/** Orders in each of their states, made the way they come about. */
export function ordersOf(scene: Scene, shop: Merchant) {
  const after = async (operation: string) => {
    const orderId = await scene.opened(shop);
    await must(shop.call(operation, { AmazonOrderReferenceId: orderId }));
    return orderId;
  };
  const orderIn = {
    async Draft() {
      const orderId = await scene.started(shop);
      await must(scene.set(shop, orderId));
      return orderId;
    },
    Open: () => scene.opened(shop),
    async Suspended() {
      const orderId = await scene.opened(shop);
      await must(scene.authorize(shop, orderId, "10.00", invalidMethod));
      return orderId;
    },
    Canceled: () => after("CancelOrderReference"),
    Closed: () => after("CloseOrderReference"),
  };
  return { orderIn, orderState: (id: string, seller = shop) => statusOf("order", id, seller) };
}
