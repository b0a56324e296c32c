import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { OrderRow } from "./order-row";
import type { Cursor, ListScope, OrdersAsk } from "./orders-ask";
import { ordersPage, PAGE_SIZE } from "./orders-list";

export type Neighbour = { id: string; accountId: string };
/** Which of how many it is; `of` is null where the list goes on further than one looks. */
export type Standing = { nth: number; of: number | null };
export type Neighbours = { previous: Neighbour | null; next: Neighbour | null; standing: Standing | null };

const nobody: Neighbours = { previous: null, next: null, standing: null };

/**
 * The orders above and below this one in a list, in that list's own filters and order. One page each way is read, which tells
 * near the top which of how many it is: to count further would take longer the longer the list is.
 */
export async function orderNeighbours(
  db: Queryable,
  scopes: ListScope[],
  ask: OrdersAsk,
  orderId: string,
): Promise<Neighbours> {
  const cursor = await placeOf(db, ask, orderId);
  if (!cursor) return nobody;
  const above = await ordersPage(db, scopes, { ...ask, at: { side: "before", cursor } });
  const previous = above.rows.at(-1);
  // From there rather than from here: whether the order is in the list shows, for it may have left it since.
  const at = previous
    ? { side: "after" as const, cursor: above.older! }
    : above.partial
      ? { side: "after" as const, cursor }
      : null;
  const below = await ordersPage(db, scopes, { ...ask, at }, { size: PAGE_SIZE + 1 });
  const here = below.rows.findIndex(({ id }) => id === orderId);
  const [counted, ends] = [!above.newer && !above.partial, !below.older && !below.partial];
  const before = above.rows.length;
  return {
    previous: toNeighbour(previous),
    next: toNeighbour(below.rows[here + 1]),
    standing: counted && here >= 0 ? { nth: before + here + 1, of: ends ? before + below.rows.length : null } : null,
  };
}

const toNeighbour = (row: OrderRow | undefined): Neighbour | null =>
  row ? { id: row.id, accountId: row.accountId } : null;

/** Where the order stands in the list's order; null when the list has no place for it. */
async function placeOf(db: Queryable, { sort }: OrdersAsk, orderId: string): Promise<Cursor | null> {
  const moment = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`);
  const keys = {
    updated: moment("updated_at"),
    created: moment("created_at"),
    hold: moment("hold_ends_at"),
    total: sql.raw("total_minor::text"),
  };
  const { rows } = await db.execute<{ key: string | null }>(
    sql`select ${keys[sort]} as key from order_references where id = ${orderId}`,
  );
  const key = rows[0]?.key;
  return key ? { key, id: orderId } : null;
}
