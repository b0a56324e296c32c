import { and, eq, inArray, sql } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import type { Tx } from "@/db/client";
import { intents } from "@/db/schema";
import { isMirrored } from "./made";
import { tellNews } from "./news";
import type { Intent } from "./ports";

/**
 * Takes an intent back before it reached Amazon; null when it is too late. One conditional update decides, under the order's lock: what
 * Amazon is known to show has reached it, whatever it answered.
 */
export async function withdrawIntent(tx: Tx, intent: Intent, actorId: string): Promise<Intent | null> {
  if (await isMirrored(tx, intent)) return null;
  const [withdrawn] = await tx
    .update(intents)
    .set({ state: "withdrawn", concludedAt: sql`clock_timestamp()`, concludedBy: actorId, waitingFor: null })
    .where(
      and(eq(intents.id, intent.id), inArray(intents.state, ["held", "requested"]), eq(intents.everUnanswered, false)),
    )
    .returning();
  if (!withdrawn) return null;
  await tellNews(tx, intent);
  await appendAudit(tx, {
    chain: intent.accountId,
    environment: intent.environment,
    actorId,
    action: `${intent.operation}.withdrawn`,
    orderId: intent.orderId,
    objectId: intent.objectId,
    intentId: intent.id,
  });
  return withdrawn;
}
