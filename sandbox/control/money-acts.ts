import { randomBytes } from "node:crypto";
import type { Capture, RefundType } from "../model";
import type { Moment } from "../moment";
import { money, readAmount } from "../money";
import { announceChargeback } from "../notifications/announce";
import { softDescriptorOf } from "../rules/authorization";
import { closeOrder } from "../rules/order-reference";
import { refund, refuseRefund, returnedOf } from "../rules/refund";
import { isRefusal } from "../wire/errors";
import type { Act, Wish } from "./wish";
import { captureOf } from "./subject";

const noCapture = "there is no completed capture to take it from.";

function readAsked(moment: Moment, capture: Capture, { amount }: Wish) {
  const rest = capture.amount.amountMinor - returnedOf(moment, capture);
  const asked =
    amount === undefined ? money(rest, capture.amount.currencyCode) : readAmount(amount, capture.amount.currencyCode);
  return asked && asked.amountMinor > 0 ? asked : null;
}

function ask(moment: Moment, capture: Capture, type: RefundType, prefix: string) {
  const softDescriptor = softDescriptorOf(moment, capture, undefined);
  return { type, referenceId: `${prefix}${randomBytes(8).toString("hex")}`, softDescriptor, reversals: [] };
}

/** Money Amazon or the bank takes back itself: done at once, whatever the merchant's own limits say. */
export function returnByAmazon(
  moment: Moment,
  capture: Capture | undefined,
  wish: Wish,
  type: RefundType,
): string | null {
  if (!capture || !["Completed", "Closed"].includes(capture.status.state)) return noCapture;
  const amount = readAsked(moment, capture, wish);
  if (!amount) return "there is no such amount left to take.";
  refund(moment, { ...capture, nextDecline: undefined }, { ...ask(moment, capture, type, "AMAZON_"), amount });
  return null;
}

const chargeback: Act = (moment, subject, wish) => {
  const capture = captureOf(moment, subject);
  const amount = capture && readAsked(moment, capture, wish);
  const obstacle = returnByAmazon(moment, capture, wish, "Chargeback");
  if (obstacle === null && capture && amount)
    announceChargeback(moment, capture, amount, wish.reason ?? "Unauthorized Transaction Chargeback");
  return obstacle;
};

/** A claim decided against the merchant may close the order too (domain 2.1.2). */
const guaranteeClaim: Act = (moment, subject, wish) => {
  const capture = captureOf(moment, subject);
  const obstacle = returnByAmazon(moment, capture, wish, wish.refundType);
  const order = capture && moment.store.orders.get(capture.orderId);
  if (obstacle === null && order) closeOrder(moment, order, "AmazonClosed");
  return obstacle;
};

/** Somebody of the merchant's refunds in Seller Central: a refund with a reference nobody here chose. */
const sellerCentralRefund: Act = (moment, subject, wish) => {
  const capture = captureOf(moment, subject);
  if (!capture) return noCapture;
  const amount = readAsked(moment, capture, wish);
  if (!amount) return "there is no such amount left to refund.";
  const refusal = refuseRefund(moment, capture, amount);
  if (isRefusal(refusal)) return refusal.message;
  refund(moment, capture, {
    ...ask(moment, capture, "SellerInitiated", moment.settings.sellerCentralReferencePrefix),
    amount,
  });
  return null;
};

export const moneyActs: Record<string, Act> = { chargeback, guaranteeClaim, sellerCentralRefund };
