import "server-only";
import { and, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { orderReferences } from "@/db/schema";
import { inScope, type Scope } from "@/db/scope";
import { orderIdIn } from "./orders-search";

/** What people call an order: the merchant's own id, else Amazon's. Null when this scope has no such order. */
export async function orderName(db: Queryable, scope: Scope, orderId: string): Promise<string | null> {
  if (orderIdIn(orderId) !== orderId) return null; // an address holds anything
  const [found] = await db
    .select({ sellerOrderId: orderReferences.sellerOrderId })
    .from(orderReferences)
    .where(and(eq(orderReferences.id, orderId), inScope(orderReferences, scope)));
  return found ? (found.sellerOrderId ?? orderId) : null;
}
