import { and, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { authorizations, captures, refunds, type IntentOperation } from "@/db/schema";
import type { Intent } from "./ports";

/** Each operation that makes an object, and what that object hangs on: the object acted on. */
export const made = {
  Authorize: { table: authorizations, parent: authorizations.orderId },
  Capture: { table: captures, parent: captures.authorizationId },
  Refund: { table: refunds, parent: refunds.captureId },
} as const;
export const isMade = (operation: IntentOperation): operation is keyof typeof made => operation in made;

/** Whether the mirror knows what an intent made: then it happened, whatever anybody says. */
export async function isMirrored(db: Queryable, { id, operation, orderId }: Intent): Promise<boolean> {
  if (!isMade(operation)) return false;
  const { table } = made[operation];
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.orderId, orderId), eq(table.intentId, id)));
  return rows.length > 0;
}
