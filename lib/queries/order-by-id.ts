import "server-only";
import { and, eq, or } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { orderReferences } from "@/db/schema";
import { inScope, type Scope } from "@/db/scope";
import { orderIdIn } from "./orders-search";

/** The order that a whole id of Amazon's means, in one of these accounts; null where the text is none, or of none we know. */
export async function orderById(
  db: Queryable,
  scopes: Scope[],
  text: string,
): Promise<{ id: string; accountId: string } | null> {
  const id = orderIdIn(text.trim());
  if (!id || scopes.length === 0) return null;
  const [found] = await db
    .select({ id: orderReferences.id, accountId: orderReferences.accountId })
    .from(orderReferences)
    .where(and(eq(orderReferences.id, id), or(...scopes.map((scope) => inScope(orderReferences, scope)))));
  return found ?? null;
}
