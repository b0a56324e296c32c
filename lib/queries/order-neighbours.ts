import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { Cursor, ListScope, OrdersAsk } from "./orders-ask";
import { ordersPage } from "./orders-list";

export type Neighbour = { id: string; accountId: string };
export type Neighbours = { previous: Neighbour | null; next: Neighbour | null };

/** The orders above and below this one in a list, in that list's own filters and order. */
export async function orderNeighbours(
  db: Queryable,
  scopes: ListScope[],
  ask: OrdersAsk,
  orderId: string,
): Promise<Neighbours> {
  const cursor = await placeOf(db, ask, orderId);
  if (!cursor) return { previous: null, next: null };
  const beside = async (side: "before" | "after"): Promise<Neighbour | null> => {
    const { rows } = await ordersPage(db, scopes, { ...ask, at: { side, cursor } }, { size: 1 });
    return rows[0] ? { id: rows[0].id, accountId: rows[0].accountId } : null;
  };
  return { previous: await beside("before"), next: await beside("after") };
}

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
