import type { Money } from "../money";
import { amount, plainWording, type Wording } from "./wording";

export type MessageOrder = { id: string; sellerOrderId: string | null; buyerName: string | null; total: Money | null };
export type MessageShop = { name: string };

/** Where buyers change their payment method, in every region that the reference names (domain reference 2.8). */
const BUYER_ACCOUNT = "https://pay.amazon.com";

/** A message that asks the buyer to change their payment method. Whether Amazon also writes to them is undocumented. */
export function buyerMessage(
  order: MessageOrder,
  shop: MessageShop,
  wording: Wording = plainWording,
): { subject: string; body: string } {
  const number = order.sellerOrderId ?? order.id;
  const total = order.total ? ` of ${amount(order.total, wording)}` : "";
  const body = [
    order.buyerName ? `Dear ${order.buyerName},` : "Hello,",
    `thank you for your order ${number} at ${shop.name}.`,
    `The payment method you chose with Amazon Pay was refused, so your order${total} is waiting. Nothing was charged in this attempt.`,
    `Please choose another payment method for it in your Amazon Pay account: ${BUYER_ACCOUNT}`,
    `Amazon knows the order as ${order.id}.`,
    "As soon as you have changed it, we will continue with your order. You don’t need to order again.",
    `Kind regards\n${shop.name}`,
  ];
  return { subject: `Please check the payment method for your order ${number}`, body: body.join("\n\n") };
}
