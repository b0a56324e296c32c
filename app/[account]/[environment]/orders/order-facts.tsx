import { MoneyText } from "@/components/payments/money-text";
import { toneText } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { lifeOf } from "@/lib/payments/expiry";
import type { Money } from "@/lib/payments/money";
import { describeOrder, type Description } from "@/lib/payments/words";
import type { OrderRow } from "@/lib/queries/order-row";

// What a line says of an order, wherever it is drawn.

const SOON_MS = 3 * 86_400_000;

export function stateOf(order: OrderRow, now: Date): Description {
  const { state, reason, deadline, authorizationPending, readyToClose, toConfirmAgain } = order;
  return describeOrder({ state, reason, deadline, now, authorizationPending, readyToClose, toConfirmAgain });
}

/** The reason in words; what ends soon, and what Amazon is deciding, in the colour of it. */
export function ReasonWords({ order, words, now }: { order: OrderRow; words: string; now: Date }) {
  const soon = order.deadline !== null && order.deadline.at.getTime() - now.getTime() < SOON_MS;
  const live = order.state === "Open" || order.state === "Suspended";
  const tone = order.authorizationPending ? "info" : soon && live && !order.readyToClose ? "warn" : "mute";
  return <span className={cn("truncate text-xs", toneText[tone])}>{words}</span>;
}

/** "2 of 180 d", "2 of 3 h"; nothing where nothing runs any more. */
export function ageAndLimit({ state, createdAt, expiresAt }: OrderRow, now: Date): string | null {
  const life = lifeOf({ state, createdAt: new Date(createdAt), endsAt: new Date(expiresAt) }, now);
  return life && `${life.age} of ${life.lasts} ${life.unit}`;
}

/** What is done; where nothing is, what Amazon is still deciding. The two are never added. */
export function DoneAmount({ done, pending, what }: { done: Money | null; pending: Money | null; what: string }) {
  if (done || !pending)
    return (
      <>
        <MoneyText amount={done} aligned />
        {pending ? <span className="sr-only">, more is pending</span> : null}
      </>
    );
  return (
    <span title={`${what} pending`}>
      <span className="sr-only">pending </span>
      <MoneyText amount={pending} standing="pending" aligned />
    </span>
  );
}

export const buyerOf = ({ buyer, buyerEmail }: OrderRow): string => buyer ?? buyerEmail ?? "Buyer not known yet";
