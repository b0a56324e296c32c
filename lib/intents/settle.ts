import { and, eq, sql } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import type { Tx } from "@/db/client";
import { intents } from "@/db/schema";
import { tellNews } from "./news";
import type { Intent } from "./ports";

/** How a person ends what no machine can: "it is this object", or "it did not happen", with a reason. */
export type Ending = { kind: "object"; objectId: string } | { kind: "didNotHappen"; reason: string };

/** Null when the intent no longer needs a person. The caller has checked, under the order's lock, that the ending fits. */
export async function settleIntent(tx: Tx, intent: Intent, ending: Ending, actorId: string): Promise<Intent | null> {
  const outcome =
    ending.kind === "object"
      ? ({ state: "accepted", resultId: ending.objectId } as const)
      : ({ state: "refused", conclusionNote: ending.reason, errorCode: null, errorMessage: null } as const); // Amazon refused nothing
  const [settled] = await tx
    .update(intents)
    .set({ ...outcome, concludedBy: actorId, concludedAt: sql`clock_timestamp()` })
    .where(and(eq(intents.id, intent.id), eq(intents.state, "needs_person")))
    .returning();
  if (!settled) return null;
  await tellNews(tx, intent);
  await appendAudit(tx, {
    chain: intent.accountId,
    environment: intent.environment,
    actorId,
    action: `${intent.operation}.settledByPerson`,
    orderId: intent.orderId,
    objectId: ending.kind === "object" ? ending.objectId : intent.objectId,
    intentId: intent.id,
    facts: { ending: ending.kind, sends: intent.sends, looks: intent.looks },
    personal: ending.kind === "didNotHappen" ? { reason: ending.reason } : {},
  });
  return settled;
}
