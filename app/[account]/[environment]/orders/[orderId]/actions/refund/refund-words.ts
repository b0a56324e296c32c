import { limitsFor } from "@/lib/payments/limits";
import { isPositive, lesser, minus, type Money } from "@/lib/payments/money";
import type { ReadyAmount } from "../form/amount-field";
import type { CaptureSnapshot, OrderSnapshot, Region } from "@/lib/payments/snapshot";
import { tookBack } from "@/lib/payments/words";
import type { Row } from "../form/changes";
import { sayMoney } from "../wording";
import type { RefundPreview } from "./refund-preview";

/** What goes, is going and is promised to go back is one figure: Pending is neither kept nor refunded. */
export const refundRows = ({ back, kept, refundable, refunds }: RefundPreview): Row[] => [
  { label: "Refunded or pending", before: sayMoney(back.before), after: sayMoney(back.after) },
  { label: "Kept", before: sayMoney(kept.before), after: sayMoney(kept.after) },
  { label: "Can still be refunded", before: sayMoney(refundable.before), after: sayMoney(refundable.after) },
  { label: "Refunds used", before: String(refunds.before), after: `${refunds.after} of ${refunds.max}` },
];

/** The limit, what it is made of, and where it comes from (domain reference 1.10.3). */
export function refundLimits({ refundable, refunds }: RefundPreview, left: Money, region: Region): string {
  const most = refundable.before;
  const { overagePercent, overageCap } = limitsFor(most.currency, region);
  const count = `${refunds.max} refunds per capture`;
  const allowed = overageCap
    ? `Amazon allows ${overagePercent}% above the capture, up to ${sayMoney(overageCap)} extra, and ${count}.`
    : `How much may go back above the capture is not known in ${most.currency}, so nothing is added. Amazon allows ${count}.`;
  return `Max ${sayMoney(most)} now: ${madeOf(most, left)}. ${allowed}`;
}

function madeOf(most: Money, left: Money): string {
  const goodwill = minus(most, lesser(left, most));
  if (!isPositive(most)) return "everything has gone back or is on its way";
  if (!isPositive(left)) return "all of it goodwill, since the capture itself went back";
  const ofCapture = `${sayMoney(left)} left of the capture`;
  return isPositive(goodwill) ? `${ofCapture} plus ${sayMoney(goodwill)} goodwill` : ofCapture;
}

export const refundFixes = (most: Money, left: Money): ReadyAmount[] => [
  { label: "Use", amount: most },
  ...(left.minor < most.minor ? [{ label: "Use what is left", amount: left }] : []),
];

/** What others took back from this capture: a refund of the same money would be the second one. */
export const takenBack = (order: OrderSnapshot, { id }: CaptureSnapshot): string[] =>
  order.refunds
    .filter(({ captureId, state }) => captureId === id && state !== "Declined")
    .flatMap((refund) => {
      const what = tookBack(refund);
      return what ? `A ${what} of ${sayMoney(refund.amount)} took money back from this capture.` : [];
    });
