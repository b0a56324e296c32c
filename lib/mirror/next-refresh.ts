import { isCaptureComing, isUsed, liveHolds } from "@/lib/payments/holds";
import { nearestDeadline } from "@/lib/payments/expiry";
import { isTerminal } from "@/lib/payments/objects";
import type { OrderSnapshot } from "@/lib/payments/snapshot";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

// How long after something became undecided we ask how often. Sandbox decides in about 30 s, a late capture in hours.
const WHILE_UNDECIDED: readonly (readonly [age: number, every: number])[] = [
  [2 * MINUTE, 5 * SECOND],
  [15 * MINUTE, 30 * SECOND],
  [3 * HOUR, 5 * MINUTE],
  [Infinity, 30 * MINUTE],
];
/** A Draft that the buyer may still confirm, a Suspended order whose buyer may choose another payment method. */
const WHILE_BUYER_ACTS = 5 * MINUTE;
const WHILE_OPEN = 6 * HOUR;
/** Amazon acts a little after a deadline: observed 31 s after an authorization ran out (domain reference 1.10.1). */
const AFTER_DEADLINE = MINUTE;

/**
 * How many milliseconds until we ask Amazon about this order again by ourselves; null once nothing of it is undecided. `now` is
 * Amazon's clock.
 */
export function waitBeforeRefresh(order: OrderSnapshot, now: Date): number | null {
  const since = undecidedSince(order);
  if (since) {
    const age = now.getTime() - since.getTime();
    const every = WHILE_UNDECIDED.find(([upTo]) => age < upTo)![1];
    return every;
  }
  if (isTerminal("orderReference", order.state) && liveHolds(order).length === 0) return null;
  const deadline = nearestDeadline(order, now);
  const untilDeadline = deadline ? deadline.at.getTime() - now.getTime() + AFTER_DEADLINE : Infinity;
  const pace = order.state === "Draft" || order.state === "Suspended" ? WHILE_BUYER_ACTS : WHILE_OPEN;
  return Math.min(pace, untilDeadline);
}

/** The newest thing that Amazon has still to decide: it sets the pace. */
function undecidedSince(order: OrderSnapshot): Date | null {
  const open = [
    ...order.authorizations.filter(
      (a) => a.state === "Pending" || isCaptureComing(order, a) || (a.state === "Open" && isUsed(order, a)),
    ),
    ...order.captures.filter((c) => c.state === "Pending"),
    ...order.refunds.filter((r) => r.state === "Pending"),
  ].map((object) => object.createdAt.getTime());
  return open.length === 0 ? null : new Date(Math.max(...open));
}
