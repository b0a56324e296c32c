import { notEchoed } from "../echo";
import { write } from "../operation";
import { orderAttributes, type OrderAttributes } from "../order-attributes";
import { parameters } from "../parameters";
import { writeQuota } from "../quotas";
import { readOrderReferenceDetails } from "../readers/order-reference";
import type { PaymentServiceProviderAttributes } from "../types";

export type SetOrderAttributesInput = OrderAttributes & {
  orderReferenceId: string;
  paymentServiceProviderAttributes?: PaymentServiceProviderAttributes;
};

/** 5.10. Sets attributes before confirmation and adds missing ones after it; the total only before. */
export const setOrderAttributes = write({
  action: "SetOrderAttributes",
  quota: writeQuota,
  repeatable: true,
  write: (s: SetOrderAttributesInput) => {
    const provider = s.paymentServiceProviderAttributes;
    return parameters(
      { AmazonOrderReferenceId: s.orderReferenceId },
      {
        ...orderAttributes("OrderAttributes", s),
        "OrderAttributes.PaymentServiceProviderAttributes.PaymentServiceProviderId": provider?.paymentServiceProviderId,
        "OrderAttributes.PaymentServiceProviderAttributes.PaymentServiceProviderOrderId":
          provider?.paymentServiceProviderOrderId,
      },
    );
  },
  read: (result) => readOrderReferenceDetails(result.at("OrderReferenceDetails")),
  foreign: (order, sent) =>
    notEchoed(sent, {
      AmazonOrderReferenceId: order.amazonOrderReferenceId,
      "OrderAttributes.OrderTotal": order.orderTotal,
    }),
});
