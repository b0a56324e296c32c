import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { authorizations, captures, refunds } from "@/db/schema";

const tables = { Authorize: authorizations, Capture: captures, Refund: refunds } as const;

/** Says that an object at Amazon is what an intent made; with CaptureNow its capture is as well. The order is locked. */
export async function linkToIntent(
  tx: Tx,
  operation: keyof typeof tables,
  objectId: string,
  { intentId, captureNow }: { intentId: string; captureNow: boolean },
): Promise<void> {
  const table = tables[operation];
  await tx.update(table).set({ intentId }).where(eq(table.id, objectId));
  if (captureNow)
    await tx
      .update(captures)
      .set({ intentId })
      .where(and(eq(captures.authorizationId, objectId), isNull(captures.intentId)));
}
