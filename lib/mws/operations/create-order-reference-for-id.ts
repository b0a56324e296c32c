import { notEchoed } from "../echo";
import { write } from "../operation";
import { orderAttributes, type OrderAttributes } from "../order-attributes";
import { parameters } from "../parameters";
import { writeQuota } from "../quotas";
import { readOrderReferenceDetails } from "../readers/order-reference";

export type CreateOrderReferenceForIdInput = Omit<
  OrderAttributes,
  "requestPaymentAuthorization" | "orderItemCategories"
> & {
  billingAgreementId: string;
  /** Always sent: the documented default and the sandbox's disagree (conflict 21). */
  inheritShippingAddress: boolean;
  /** Needs `orderTotal`. The order is then Open at once, else Draft. */
  confirmNow?: boolean;
};

/** 5.16. Has no key of the merchant's choosing: sent again, it may make a second order. Look before retrying. */
export const createOrderReferenceForId = write({
  action: "CreateOrderReferenceForId",
  quota: writeQuota,
  repeatable: false,
  write: (c: CreateOrderReferenceForIdInput) =>
    parameters(
      { Id: c.billingAgreementId, IdType: "BillingAgreement", InheritShippingAddress: c.inheritShippingAddress },
      { ConfirmNow: c.confirmNow, ...orderAttributes("OrderReferenceAttributes", c) },
    ),
  read: (result) => readOrderReferenceDetails(result.at("OrderReferenceDetails")),
  foreign: (order, sent) =>
    notEchoed(sent, { Id: order.parentDetails?.id, "OrderReferenceAttributes.OrderTotal": order.orderTotal }),
});
