import ArrowRight from "lucide-react/icons/arrow-right";
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
import { accountOf, focusedRow, orderHref, wholeOrderLink, zoneOf } from "./order-links";

type Props = { list: List; rows: OrderRow[]; estimated: boolean };

// What a narrow window leaves out (design reference, section 10).
const widest = ({ scopes }: List) => (scopes.length > 1 ? "max-[1400px]:hidden" : "max-xl:hidden"); // several have their tags
const wide = "max-[1100px]:hidden";
const middle = "max-lg:hidden";
const small = "max-md:hidden";

// Text that a cell may cut to what is left for it: a truncated line alone would keep the table as wide as its words.
const nameAndTag = "grid grid-cols-[minmax(3.25rem,max-content)_auto] items-center justify-start gap-x-1.5";
// Whose end tells one order from the next: half of it would be nobody's.
const numberAndTag = "grid grid-cols-[minmax(4.5rem,max-content)_auto] items-center justify-start gap-x-1.5";
const badgeAndWords = "grid grid-cols-[auto_minmax(5rem,max-content)] items-center justify-start gap-x-2";
// As many columns as there can be in little room: at 1280 px the whole sidebar takes what the rail left at 1279.
const close =
  "lg:max-[1400px]:[&_:is(th,td):not(:first-child,:last-child)]:px-1.5 min-[1400px]:max-[1500px]:[&_:is(th,td):not(:first-child,:last-child)]:px-2";

export function OrdersTable({ list, rows, estimated }: Props) {
  const now = new Date(list.now);
  return (
    <Table
      caption={`Orders, ${sortWords(list.address.ask).toLowerCase()}`}
      estimated={estimated}
      className={`max-sm:hidden ${close}`}
    >
      <TableHead>
        <HeadCell>Buyer</HeadCell>
        <HeadCell className={small}>Seller order</HeadCell>
        <HeadCell className={middle}>Order reference</HeadCell>
        <HeadCell right sort={sortOf(list, "total")}>
          Total
        </HeadCell>
        <HeadCell right className={middle}>
          Captured
        </HeadCell>
        <HeadCell right className={widest(list)}>
          Refunded
        </HeadCell>
        <HeadCell>State and reason</HeadCell>
        <HeadCell className={wide} sort={sortOf(list, "created")}>
          Age / limit
        </HeadCell>
        <HeadCell right sort={sortOf(list, "updated")}>
          Updated{zoneOf(list.scopes) === "UTC" ? <span className="font-normal text-t3">UTC</span> : null}
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
  const { region } = accountOf(list, order);
  const age = ageAndLimit(order, now);
  const several = list.scopes.length > 1;
  return (
    <Row className={`relative scroll-my-16 ${focusedRow}`}>
      <RowHeadCell className="max-w-44">
        <span className={nameAndTag}>
          <Link href={orderHref(list, order)} prefetch={false} data-order-link className={`${wholeOrderLink} truncate`}>
            {buyerOf(order)}
            <Going />
          </Link>
          {several ? (
            <span className="md:hidden">
              <AccountTag region={region} />
            </span>
          ) : null}
        </span>
      </RowHeadCell>
      <Cell className={`${small} max-w-44`}>
        <span className={order.sellerOrderId ? numberAndTag : "flex items-center gap-x-1.5"}>
          {order.sellerOrderId ? (
            <span className="num truncate">{order.sellerOrderId}</span>
          ) : (
            <MoneyText amount={null} />
          )}
          {several ? <AccountTag region={region} /> : null}
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
      <Cell right className={widest(list)}>
        <DoneAmount done={order.refunded} pending={order.refundPending} what="Refund" />
      </Cell>
      <Cell className="max-w-80">
        <span className={badgeAndWords}>
          <StateBadge state={state} />
          <ReasonWords order={order} words={state.short} now={now} />
        </span>
      </Cell>
      <Cell className={`${wide} num text-xs text-t2`}>{age ?? <MoneyText amount={null} />}</Cell>
      <Cell right className="text-xs text-t2">
        <RelativeTime at={order.updatedAt} now={list.now} zone={zoneOf(list.scopes)} brief />
        <ArrowRight
          size={14}
          className="absolute top-1/2 right-[5px] hidden -translate-y-1/2 group-hover/row:pointer-fine:block"
          aria-hidden
        />
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
