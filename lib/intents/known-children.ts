import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { KnownChildren } from "./operations/handling";
import { isMade, made } from "./made";
import type { Intent } from "./ports";

/** What the mirror knows of the objects among which ours may be, so that looking asks Amazon only for the rest. */
export async function knownChildren(db: Database, intent: Intent): Promise<KnownChildren> {
  if (!isMade(intent.operation)) return { ours: null, others: new Set() };
  const { table, parent } = made[intent.operation];
  const rows = await db
    .select({
      id: table.id,
      parentId: parent,
      referenceId: table.referenceId,
      amountMinor: table.amountMinor,
      currency: table.currency,
    })
    .from(table)
    .where(and(eq(table.orderId, intent.orderId), eq(table.accountId, intent.accountId)));
  const ours = rows.find(
    (row) =>
      row.parentId === intent.objectId &&
      row.referenceId === intent.referenceId &&
      row.amountMinor === intent.amountMinor &&
      row.currency === intent.currency,
  );
  // One of which it is not known yet what it hangs on may be ours.
  const others = rows.filter((row) => row.referenceId !== null && row.parentId !== null && row !== ours);
  return { ours: ours?.id ?? null, others: new Set(others.map((row) => row.id)) };
}
