import Link from "next/link";
import { AccountTag } from "@/components/payments/account-tag";
import { MoneyText } from "@/components/payments/money-text";
import { StateBadge } from "@/components/payments/state-badge";
import { Going } from "@/components/ui/going";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, HeadCell, Row, RowHeadCell, Table, TableHead } from "@/components/ui/table";
import type { OrderRow } from "@/lib/queries/order-row";
import type { Sort } from "@/lib/queries/orders-ask";
import { sortHref, sortWords } from "./filters/sort-words";
import type { List } from "./load-orders";
import { ageAndLimit, buyerOf, DoneAmount, ReasonWords, stateOf } from "./order-facts";
import { accountOf, orderHref, wholeOrderLink } from "./order-links";

type Props = { list: List; rows: OrderRow[]; estimated: boolean };

// What a narrow window leaves out (design reference, section 10).
const wide = "max-xl:hidden";
const middle = "max-lg:hidden";

export function OrdersTable({ list, rows, estimated }: Props) {
  const now = new Date(list.now);
  return (
    <Table
      caption={`Orders, ${sortWords(list.address.ask).toLowerCase()}`}
      estimated={estimated}
      className="max-sm:hidden"
    >
      <TableHead>
        <HeadCell>Buyer</HeadCell>
        <HeadCell>Seller order</HeadCell>
        <HeadCell className={middle}>Order reference</HeadCell>
        <HeadCell right sort={sortOf(list, "total")}>
          Total
        </HeadCell>
        <HeadCell right className={middle}>
          Captured
        </HeadCell>
        <HeadCell right className={wide}>
          Refunded
        </HeadCell>
        <HeadCell>State and reason</HeadCell>
        <HeadCell className={wide} sort={sortOf(list, "created")}>
          Age / limit
        </HeadCell>
        <HeadCell right sort={sortOf(list, "updated")}>
          Updated
        </HeadCell>
      </TableHead>
      <tbody>
        {rows.map((order) => (
          <OrderLine key={order.id} list={list} order={order} now={now} />
        ))}
      </tbody>
    </Table>
  );
}

function OrderLine({ list, order, now }: { list: List; order: OrderRow; now: Date }) {
  const state = stateOf(order, now);
  const { region, timeZone } = accountOf(list, order);
  const age = ageAndLimit(order, now);
  return (
    <Row className="relative scroll-my-16 focus-within:*:bg-sub focus-within:*:first:shadow-[inset_2px_0_0_var(--accent),inset_0_-1px_0_var(--line)]">
      <RowHeadCell className="max-w-44 truncate">
        <Link href={orderHref(list, order)} prefetch={false} data-order-link className={wholeOrderLink}>
          {buyerOf(order)}
          <Going />
        </Link>
      </RowHeadCell>
      <Cell className="max-w-44">
        <span className="flex items-center gap-1.5">
          {order.sellerOrderId ? (
            <span className="num truncate">{order.sellerOrderId}</span>
          ) : (
            <MoneyText amount={null} />
          )}
          {list.scopes.length > 1 ? <AccountTag region={region} /> : null}
        </span>
      </Cell>
      <Cell className={middle}>
        <span className="id relative z-[1] select-all">{order.id}</span>
      </Cell>
      <Cell right>
        <MoneyText amount={order.total} aligned className="font-medium" />
      </Cell>
      <Cell right className={middle}>
        <DoneAmount done={order.captured} pending={order.capturePending} what="Capture" />
      </Cell>
      <Cell right className={wide}>
        <DoneAmount done={order.refunded} pending={order.refundPending} what="Refund" />
      </Cell>
      <Cell className="max-w-80">
        <span className="flex items-center gap-2">
          <StateBadge state={state} />
          <ReasonWords order={order} words={state.short} now={now} />
        </span>
      </Cell>
      <Cell className={`${wide} num text-xs text-t2`}>{age ?? <MoneyText amount={null} />}</Cell>
      <Cell right className="text-xs text-t2">
        <RelativeTime at={order.updatedAt} now={list.now} zone={timeZone} />
      </Cell>
    </Row>
  );
}

/** A second press turns the order round. */
function sortOf({ address }: List, sort: Sort) {
  const { ask } = address;
  const on = ask.sort === sort;
  return {
    href: sortHref(address, sort, on && ask.direction === "newest" ? "oldest" : "newest"),
    direction: on ? (ask.direction === "newest" ? ("descending" as const) : ("ascending" as const)) : null,
  };
}
