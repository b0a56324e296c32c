import { newChildId } from "../ids";
import type { Moment } from "../moment";
import { sum, writeMoney } from "../money";
import type { Capture, CreditShare, Fate, Money, Refund, RefundType } from "../model";
import type { MovementKind } from "../store/movements";
import { refuse, type Refusal } from "../wire/errors";
import { exceedsMaximum, returningCeiling } from "./amounts";
import { recordMovement } from "./movement";
import { reverseForRefund } from "./provider-credit";
import { moveCapture, moveRefund } from "./transitions";

type RefundAsk = {
  referenceId: string;
  amount: Money;
  type: RefundType;
  note?: string | undefined;
  softDescriptor: string;
  reversals: CreditShare[];
  simulated?: Fate | undefined;
};

const promisedOf = ({ store }: Moment, capture: Capture): Refund[] =>
  store.refunds.of(capture.id).filter(({ status }) => status.state !== "Declined");

/** Everything returned or promised: the merchant's refunds, claims and chargebacks alike (domain 1.10.3). */
export const returnedOf = (moment: Moment, capture: Capture): number =>
  sum(promisedOf(moment, capture).map(({ amount }) => amount));

export function refuseRefund(moment: Moment, capture: Capture, amount: Money): Refusal | undefined {
  const { settings, store } = moment;
  if (capture.status.state !== "Completed")
    return refuse("CaptureNotRefundable", `Capture ${capture.id} is ${capture.status.state} and cannot be refunded.`);
  if (amount.currencyCode !== capture.amount.currencyCode)
    return refuse("CurrencyMismatch", `The currency of capture ${capture.id} is ${capture.amount.currencyCode}.`);
  const counted = settings.declinedRefundsCount ? store.refunds.of(capture.id) : promisedOf(moment, capture);
  if (counted.length >= settings.refundsPerCapture)
    return refuse("TransactionCountExceeded", `Capture ${capture.id} has all the refunds it may have.`);
  const ceiling = returningCeiling(moment, capture);
  if (exceedsMaximum(moment, capture, amount) || returnedOf(moment, capture) + amount.amountMinor > ceiling.amountMinor)
    return refuse(
      "TransactionAmountExceeded",
      `Of capture ${capture.id} at most ${writeMoney(ceiling)} may be returned.`,
    );
  return undefined;
}

/** A merchant's refund waits for Amazon; one that Amazon makes itself is done at once (domain 2.4). */
export function refund(moment: Moment, capture: Capture, ask: RefundAsk): Refund {
  const { store, settings, now } = moment;
  const { environment, sellerId, orderId } = capture;
  const { simulated, ...asked } = ask;
  const status = { state: "Pending", updatedAt: now } as const;
  const fate = simulated ?? capture.nextDecline;
  const atOnce =
    ask.type !== "SellerInitiated" || (fate !== undefined && !settings.simulatedRefundDeclineIsPendingFirst);
  const pending: Refund = {
    ...asked,
    id: newChildId(orderId, "R", (id) => store.refunds.get(id) !== undefined),
    environment,
    sellerId,
    orderId,
    captureId: capture.id,
    createdAt: now,
    status,
    history: atOnce ? [] : [status],
    fate,
  };
  store.refunds.save(pending);
  if (capture.nextDecline && !simulated) store.captures.save({ ...capture, nextDecline: undefined });
  if (atOnce) return decideRefund(moment, pending);
  store.timers.set(now + settings.timings[environment].refundMs, "refundDecides", pending.id);
  return pending;
}

function movementKindOf(type: RefundType): MovementKind {
  if (type === "Chargeback") return "chargeback";
  return type.startsWith("AmazonA-Z") ? "guaranteeClaim" : "refund";
}

/** Whether the buyer would get money that a claim or the bank returned already (domain 2.4). */
function returnsTwice({ store }: Moment, { captureId, type, amount }: Refund): boolean {
  const capture = store.captures.get(captureId);
  const returned = store.refunds.of(captureId).filter(({ status }) => status.state === "Completed");
  const takenBack = returned.some((refund) => movementKindOf(refund.type) !== "refund");
  if (!capture || type !== "SellerInitiated" || !takenBack) return false;
  return sum(returned.map((refund) => refund.amount)) + amount.amountMinor > capture.amount.amountMinor;
}

export function decideRefund(moment: Moment, pending: Refund): Refund {
  const { fate } = pending;
  if (fate?.state === "Declined")
    return moveRefund(moment, pending, { state: "Declined", reasonCode: fate.reasonCode });
  if (returnsTwice(moment, pending))
    return moveRefund(moment, pending, { state: "Declined", reasonCode: "ProcessingFailure" });
  const { type, amount } = pending;
  recordMovement(moment, pending, movementKindOf(type), { ...amount, amountMinor: -amount.amountMinor });
  const reasonCode = { "AmazonA-ZRefund": "AmazonA-ZRefund", BuyerCanceled: "BuyerCanceled" }[type as string];
  const completed = moveRefund(moment, pending, { state: "Completed", reasonCode });
  reverseForRefund(moment, completed);
  closeCaptureWhenReturned(moment, completed.captureId);
  return completed;
}

function closeCaptureWhenReturned(moment: Moment, captureId: string): void {
  const capture = moment.store.captures.get(captureId);
  if (capture?.status.state !== "Completed") return;
  const completed = moment.store.refunds.of(captureId).filter(({ status }) => status.state === "Completed");
  if (sum(completed.map(({ amount }) => amount)) >= returningCeiling(moment, capture).amountMinor)
    moveCapture(moment, capture, { state: "Closed", reasonCode: "MaxAmountRefunded" });
  else if (completed.length >= moment.settings.refundsPerCapture)
    moveCapture(moment, capture, { state: "Closed", reasonCode: "MaxRefundsProcessed" });
}
