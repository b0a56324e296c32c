import { refuseAmount, refuseExcess } from "./amount";
import { captureStates, isKnownCaptureState } from "./capture";
import { ceilingOf } from "./limits";
import { atLeastZero, greater, minus, plus, sum, sumOf, type Money } from "./money";
import type { Refusal } from "./refusal";
import { reservedAmount, reserving } from "./reserved";
import type { Terms } from "./settings";
import type { CaptureSnapshot, OrderSnapshot, RefundSnapshot } from "./snapshot";

export type RefundAsk = { captureId: string; amount: Money };

/** The order's own state plays no part: refunds go on under Suspended and Closed orders (domain reference 2.1.1). */
export function refuseRefund(order: OrderSnapshot, ask: RefundAsk, { settings }: Terms): Refusal | null {
  const capture = order.captures.find(({ id }) => id === ask.captureId);
  if (!capture) return { why: "noSuchCapture" };
  const { state, reason } = capture;
  if (!isKnownCaptureState(state)) return { why: "unknownState", object: "capture", state };
  if (!captureStates[state].refundable) return { why: "captureState", state, reason };
  const refusal = refuseAmount(order, ask.amount, capture.amount, settings);
  if (refusal) return refusal;
  if (refundsLeft(order, capture, settings) <= 0) return { why: "tooManyRefunds", max: settings.refundsMax };
  return refuseExcess("Refund", ask.amount, refundRemaining(order, capture, settings));
}

/** Refunds may exceed the capture by 15 % or 75.00 (USD, GBP, EUR; JPY 8,400), whichever is less, in the account's own currency. */
export const refundRemaining = (order: OrderSnapshot, capture: CaptureSnapshot, settings: Terms["settings"]): Money =>
  atLeastZero(minus(ceilingOf(capture.amount, order.region, settings), promisedBack(order, capture)));

/** What went back, is going back, or is promised to by an unsettled refund. */
export function promisedBack(order: OrderSnapshot, capture: CaptureSnapshot): Money {
  const ours = reserving(order, "Refund", capture.id).map(reservedAmount);
  return plus(sum(ours, capture.amount.currency), plus(refundedOf(order, capture), refundPendingOf(order, capture)));
}

export const refundPendingOf = (order: OrderSnapshot, capture: CaptureSnapshot): Money =>
  sumOf(refundsOf(order, capture).filter(isUnderWay), capture.amount.currency);

/**
 * Whether RefundedAmount contains pending refunds is undocumented (domain reference 2.4). Together with the pending ones this is the
 * larger of two readings, Amazon's figure and our own sum: exact under either once every refund of the capture is mirrored.
 */
export function refundedOf(order: OrderSnapshot, capture: CaptureSnapshot): Money {
  const completed = refundsOf(order, capture).filter(({ state }) => state === "Completed");
  return greater(sumOf(completed, capture.amount.currency), minus(capture.refunded, refundPendingOf(order, capture)));
}

export function refundsLeft(order: OrderSnapshot, capture: CaptureSnapshot, settings: Terms["settings"]): number {
  const counted = refundsOf(order, capture).filter(
    ({ state }) => settings.declinedRefundsCount || state !== "Declined",
  ).length;
  return Math.max(0, settings.refundsMax - counted - reserving(order, "Refund", capture.id).length);
}

const refundsOf = (order: OrderSnapshot, { id }: CaptureSnapshot): RefundSnapshot[] =>
  order.refunds.filter(({ captureId }) => captureId === id);

/** Pending, or in a state unknown to us. */
const isUnderWay = ({ state }: RefundSnapshot): boolean => state !== "Completed" && state !== "Declined";
