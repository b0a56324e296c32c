import "server-only";
import type { Person } from "@/lib/auth/current-person";
import type { Place } from "@/lib/auth/place";
import type { ActorScope } from "@/lib/auth/scopes";
import { database } from "@/lib/context";
import { countInWindow, searchCounts, tabCounts, type Count, type TabCounts } from "@/lib/queries/order-counts";
import { ordersPage, type OrdersPage } from "@/lib/queries/orders-list";
import type { ListAddress } from "./list-address";

/** The list that is asked for, and by whom. */
export type List = {
  place: Place;
  scopes: ActorScope[];
  address: ListAddress;
  /** That one can filter by. */
  currencies: string[];
  now: string;
  role: Person["role"];
};

export type Orders = {
  page: Promise<OrdersPage>;
  counts: Promise<TabCounts>;
  /** More orders match the search than it looks at. */
  capped: Promise<boolean>;
  /** How many orders the list holds; null where no more is known than what is shown. */
  size: Promise<Count | null>;
};

/** Begins to read what the page shows; its parts wait for theirs. */
export function loadOrders({ scopes, address: { ask }, now }: List): Orders {
  const db = database();
  const page = ordersPage(db, scopes, ask, { now: new Date(now) }).then((found) =>
    // The orders behind a link may have moved on: a page without rows is no answer, the first page is.
    found.rows.length === 0 && ask.at && !found.partial ? ordersPage(db, scopes, { ...ask, at: null }) : found,
  );
  const searched = ask.text === null ? null : searchCounts(db, scopes, { ...ask, state: null });
  const counts = searched ? searched.then((one) => one.counts) : tabCounts(db, scopes, ask);
  const sizeOf = async (): Promise<Awaited<Orders["size"]>> => {
    const known = await counts;
    if (known) return ask.state === null ? known.all : (known.byState[ask.state] ?? null);
    const { rows, newer, older } = await page;
    if (!newer && !older) return { count: rows.length, how: "exact" };
    const size = await countInWindow(db, scopes, ask);
    return size.how === "exact" || size.count > rows.length ? size : null;
  };
  return {
    page,
    counts,
    capped: searched ? searched.then((one) => one.capped) : Promise.resolve(false),
    size: sizeOf(),
  };
}
