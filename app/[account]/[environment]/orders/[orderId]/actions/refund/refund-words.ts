import { limitsFor } from "@/lib/payments/limits";
import { isPositive, lesser, minus, type Money } from "@/lib/payments/money";
import type { ReadyAmount } from "../form/amount-field";
import type { CaptureSnapshot, OrderSnapshot } from "@/lib/payments/snapshot";
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
export function refundLimits({ refundable, refunds }: RefundPreview, left: Money): string {
  const most = refundable.before;
  const { overagePercent, overageCap } = limitsFor(most.currency);
  const goodwill = minus(most, lesser(left, most));
  const made = isPositive(left)
    ? `${sayMoney(left)} left of the capture plus ${sayMoney(goodwill)} goodwill`
    : `all of it goodwill, since the capture itself went back`;
  const tolerance = isPositive(overageCap)
    ? ` Amazon allows ${overagePercent}% above the capture, up to ${sayMoney(overageCap)} extra, and ${refunds.max} refunds per capture.`
    : ` Amazon allows ${refunds.max} refunds per capture.`;
  return `Max ${sayMoney(most)} now: ${made}.${tolerance}`;
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
