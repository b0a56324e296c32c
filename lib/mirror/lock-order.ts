import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readOrderSnapshot, type OrderSnapshotRow } from "@/db/order-snapshot";
import { inScope, type Scope } from "@/db/scope";
import { authorizations, captures, orderReferences } from "@/db/schema";

/**
 * The one lock under which everything about an order is decided and recorded: taken before any other, held until the
 * transaction ends. Null when this account and environment have no such order.
 */
export async function lockOrder(tx: Tx, scope: Scope, orderId: string): Promise<OrderSnapshotRow | null> {
  const locked = await tx
    .select({ id: orderReferences.id })
    .from(orderReferences)
    .where(and(inScope(orderReferences, scope), eq(orderReferences.id, orderId)))
    .for("update");
  return locked.length === 0 ? null : readOrderSnapshot(tx, scope, orderId);
}

export const lockOrderOfAuthorization = (tx: Tx, scope: Scope, authorizationId: string) =>
  lockOrderOf(tx, scope, authorizations, authorizationId);

export const lockOrderOfCapture = (tx: Tx, scope: Scope, captureId: string) =>
  lockOrderOf(tx, scope, captures, captureId);

async function lockOrderOf(tx: Tx, scope: Scope, table: typeof authorizations | typeof captures, id: string) {
  const [found] = await tx
    .select({ orderId: table.orderId })
    .from(table)
    .where(and(inScope(table, scope), eq(table.id, id)));
  return found ? lockOrder(tx, scope, found.orderId) : null;
}
