import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { orderReferences } from "@/db/schema";
import { inScope, type Scope } from "@/db/scope";

export type Neighbours = { previous: string | null; next: string | null };

/** The orders above and below this one in the list: newest change first, of one state when the list shows one. */
export async function orderNeighbours(
  db: Queryable,
  scope: Scope,
  orderId: string,
  list: string | null,
): Promise<Neighbours> {
  const state = list ? new URLSearchParams(list).get("state") : null;
  const inList = and(inScope(orderReferences, scope), state ? eq(orderReferences.state, state) : undefined);
  const place = sql`(${orderReferences.updatedAt}, ${orderReferences.id})`;
  const here = sql`(select o.updated_at, o.id from ${orderReferences} o where o.id = ${orderId})`;
  const nearest = (side: "above" | "below") => {
    const [beyond, nearer] = side === "above" ? [sql`${place} > ${here}`, asc] : [sql`${place} < ${here}`, desc];
    return db
      .select({ id: orderReferences.id })
      .from(orderReferences)
      .where(and(inList, beyond))
      .orderBy(nearer(orderReferences.updatedAt), nearer(orderReferences.id))
      .limit(1);
  };
  const [above] = await nearest("above");
  const [below] = await nearest("below");
  return { previous: above?.id ?? null, next: below?.id ?? null };
}
