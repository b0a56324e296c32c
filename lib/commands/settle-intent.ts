import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inScope } from "@/db/scope";
import { intents } from "@/db/schema";
import { lookForPerson } from "@/lib/intents/look";
import type { Intent } from "@/lib/intents/ports";
import { isMade } from "@/lib/intents/made";
import { settleIntent as settle, type Ending } from "@/lib/intents/settle";
import { linkToIntent } from "@/lib/mirror/link-intent";
import { lockOrder } from "@/lib/mirror/lock-order";
import type { CommandContext } from "./context";
import { viewIntent } from "./intent-view";
import { refuseNotHappened, refuseObject } from "./refuse-ending";
import { done, refused, type CommandRefusal, type CommandResult } from "./result";

export type SettleAsk = { intentId: string; ending: Ending };

/** Ends what the machine can't: a person says which object it is, or that it did not happen, and why. */
export async function settleIntent(context: CommandContext, { intentId, ending }: SettleAsk): Promise<CommandResult> {
  const { actor, db, intents: ports } = context;
  const here = and(inScope(intents, actor.scope), eq(intents.id, intentId));
  const [found] = await db.select().from(intents).where(here);
  if (!found) return refused({ why: "noSuchObject" });
  // Whoever says that it did not happen frees what it reserves: Amazon is asked at that very moment.
  if (ending.kind === "didNotHappen" && found.state === "needs_person") await lookForPerson(found, ports);
  const result = await db.transaction<CommandResult>(async (tx) => {
    await lockOrder(tx, actor.scope, found.orderId);
    const [intent] = await tx.select().from(intents).where(here);
    if (intent!.state !== "needs_person") return refused({ why: "tooLate" });
    const refusal = await refuseEnding(tx, intent!, ending, ports.timing.negativeLooksApartMs);
    if (refusal) return refused(refusal);
    if (ending.kind === "object" && isMade(intent!.operation))
      await linkToIntent(tx, intent!.operation, ending.objectId, { intentId, captureNow: intent!.captureNow });
    const settled = await settle(tx, intent!, ending, actor.userId);
    if (!settled) return refused({ why: "tooLate" });
    ports.at("settling");
    return done(await viewIntent(tx, settled, false));
  });
  if (result.ok) ports.at("settled");
  return result;
}

const refuseEnding = (tx: Tx, intent: Intent, ending: Ending, looksApartMs: number): Promise<CommandRefusal | null> =>
  ending.kind === "object"
    ? refuseObject(tx, intent, ending.objectId)
    : refuseNotHappened(tx, intent, ending.reason, looksApartMs);
