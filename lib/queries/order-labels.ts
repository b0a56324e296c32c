import "server-only";
import { and, inArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { orderReferences } from "@/db/schema";
import { inScope, type Scope } from "@/db/scope";
import type { Money } from "@/lib/payments/money";
import { moneyOrNull } from "./order-intents";

/** What tells people that an order is the one they mean. */
export type OrderLabel = {
  sellerOrderId: string | null;
  buyer: string | null;
  total: Money | null;
  state: string;
};

/** By id; those that this scope does not have are left out. */
export async function orderLabels(db: Queryable, scope: Scope, ids: string[]): Promise<Map<string, OrderLabel>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(orderReferences)
    .where(and(inArray(orderReferences.id, ids), inScope(orderReferences, scope)));
  return new Map(
    rows.map(({ id, sellerOrderId, buyerName, totalMinor, currency, state }) => [
      id,
      { sellerOrderId, buyer: buyerName, total: moneyOrNull(totalMinor, currency), state },
    ]),
  );
}
