import { notEchoed } from "../echo";
import { write } from "../operation";
import { orderAttributes, type OrderAttributes } from "../order-attributes";
import { parameters, price, type WireMoney } from "../parameters";
import { writeQuota } from "../quotas";
import { readOrderReferenceDetails } from "../readers/order-reference";

export type SetOrderReferenceDetailsInput = OrderAttributes & { orderReferenceId: string; orderTotal: WireMoney };

/** 5.9. Draft only, else `OrderReferenceNotModifiable`. The last write wins. */
export const setOrderReferenceDetails = write({
  action: "SetOrderReferenceDetails",
  quota: writeQuota,
  repeatable: true,
  write: (s: SetOrderReferenceDetailsInput) =>
    parameters(
      { AmazonOrderReferenceId: s.orderReferenceId, ...price("OrderReferenceAttributes.OrderTotal", s.orderTotal) },
      orderAttributes("OrderReferenceAttributes", s),
    ),
  read: (result) => readOrderReferenceDetails(result.at("OrderReferenceDetails")),
  foreign: (order, sent) =>
    notEchoed(sent, {
      AmazonOrderReferenceId: order.amazonOrderReferenceId,
      "OrderReferenceAttributes.OrderTotal": order.orderTotal,
    }),
});
