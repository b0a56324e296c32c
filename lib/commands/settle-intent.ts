import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inScope } from "@/db/scope";
import { authorizations, captures, intents, refunds } from "@/db/schema";
import type { Intent } from "@/lib/intents/ports";
import { settleIntent as settle, type Ending } from "@/lib/intents/settle";
import { lockOrder } from "@/lib/mirror/lock-order";
import type { CommandContext } from "./context";
import { viewIntent } from "./intent-view";
import { done, refused, type CommandRefusal, type CommandResult } from "./result";

export type SettleAsk = { intentId: string; ending: Ending };

/** Two negative looks are what the machine itself wants before it says that nothing happened (architecture, section 4). */
const LOOKS_BEFORE_NOT_HAPPENED = 2;

/** Ends what the machine can't: a person says which object it is, or that it did not happen, and why. */
export async function settleIntent(context: CommandContext, { intentId, ending }: SettleAsk): Promise<CommandResult> {
  const { actor, db } = context;
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ orderId: intents.orderId })
      .from(intents)
      .where(and(inScope(intents, actor.scope), eq(intents.id, intentId)));
    if (!found) return refused({ why: "noSuchObject" });
    await lockOrder(tx, actor.scope, found.orderId);
    const [intent] = await tx.select().from(intents).where(eq(intents.id, intentId));
    const refusal = await refuseEnding(tx, intent!, ending);
    if (refusal) return refused(refusal);
    const settled = await settle(tx, intent!, ending, actor.userId);
    return settled ? done(await viewIntent(tx, settled, false)) : refused({ why: "tooLate" });
  });
}

async function refuseEnding(tx: Tx, intent: Intent, ending: Ending): Promise<CommandRefusal | null> {
  if (ending.kind === "didNotHappen") {
    if (ending.reason.trim() === "") return { why: "doesNotFit", problem: "reasonMissing" };
    return intent.looks < LOOKS_BEFORE_NOT_HAPPENED ? { why: "doesNotFit", problem: "notLookedEnough" } : null;
  }
  const tables = { Authorize: authorizations, Capture: captures, Refund: refunds } as const;
  if (!(intent.operation in tables))
    return ending.objectId === intent.objectId ? null : { why: "doesNotFit", problem: "noSuchObject" };
  const table = tables[intent.operation as keyof typeof tables];
  const [object] = await tx
    .select({ amountMinor: table.amountMinor, currency: table.currency, intentId: table.intentId })
    .from(table)
    .where(and(eq(table.id, ending.objectId), eq(table.orderId, intent.orderId)));
  if (!object) return { why: "doesNotFit", problem: "noSuchObject" };
  if (object.amountMinor !== intent.amountMinor || object.currency !== intent.currency)
    return { why: "doesNotFit", problem: "otherAmount" };
  if (object.intentId !== null && object.intentId !== intent.id) return { why: "doesNotFit", problem: "alreadyLinked" };
  await tx.update(table).set({ intentId: intent.id }).where(eq(table.id, ending.objectId));
  return null;
}
