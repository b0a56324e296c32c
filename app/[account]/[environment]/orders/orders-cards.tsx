import Link from "next/link";
import { MiniMoneyBar } from "@/components/payments/money-bar";
import { MoneyText } from "@/components/payments/money-text";
import { StateBadge } from "@/components/payments/state-badge";
import { Going } from "@/components/ui/going";
import { RelativeTime } from "@/components/ui/relative-time";
import { sumOf } from "@/lib/payments/money";
import type { OrderRow } from "@/lib/queries/order-row";
import type { List } from "./load-orders";
import { buyerOf, ReasonWords, stateOf } from "./order-facts";
import { accountOf, focusedCard, orderHref, wholeOrderLink, zoneOf } from "./order-links";

/** The list where there is no room for a table. */
export function OrdersCards({ list, rows }: { list: List; rows: OrderRow[] }) {
  const now = new Date(list.now);
  return (
    <ul aria-label="Orders" className="shadow-line-t sm:hidden">
      {rows.map((order) => (
        <OrderCard key={order.id} list={list} order={order} now={now} />
      ))}
    </ul>
  );
}

function OrderCard({ list, order, now }: { list: List; order: OrderRow; now: Date }) {
  const state = stateOf(order, now);
  const { region } = accountOf(list, order);
  return (
    <li className={`relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-4 py-3 shadow-line-b ${focusedCard}`}>
      <Link
        href={orderHref(list, order)}
        prefetch={false}
        data-order-link
        className={`${wholeOrderLink} truncate text-[0.9375rem] leading-5 font-medium`}
      >
        {buyerOf(order)}
        <Going />
      </Link>
      <MoneyText amount={order.total} className="text-right text-[0.9375rem] leading-5 font-semibold" />
      <span className="truncate text-t2">
        {order.sellerOrderId ?? order.id}
        {list.scopes.length > 1 ? ` · ${region.toUpperCase()}` : ""} ·{" "}
        <RelativeTime at={order.updatedAt} now={list.now} zone={zoneOf(list.scopes)} />
      </span>
      <span className="flex items-center justify-end">
        {order.total ? (
          <MiniMoneyBar segments={order.segments} whole={sumOf(order.segments, order.total.currency)} />
        ) : null}
      </span>
      <span className="col-span-2 mt-2 flex min-w-0 items-center gap-2">
        <StateBadge state={state} />
        <ReasonWords order={order} words={state.short} now={now} />
      </span>
    </li>
  );
}
