import { and, eq } from "drizzle-orm";
import { inScope } from "@/db/scope";
import { intents } from "@/db/schema";
import { withdrawIntent as withdraw } from "@/lib/intents/withdraw";
import { lockOrder } from "@/lib/mirror/lock-order";
import type { CommandContext } from "./context";
import { viewIntent } from "./intent-view";
import { done, refused, type CommandResult } from "./result";

/** Takes a queued operation back before it reaches Amazon. */
export async function withdrawIntent(
  context: CommandContext,
  { intentId }: { intentId: string },
): Promise<CommandResult> {
  const { actor, db } = context;
  return db.transaction(async (tx) => {
    const [intent] = await tx
      .select()
      .from(intents)
      .where(and(inScope(intents, actor.scope), eq(intents.id, intentId)));
    if (!intent) return refused({ why: "noSuchObject" });
    await lockOrder(tx, actor.scope, intent.orderId);
    const withdrawn = await withdraw(tx, intent, actor.userId);
    return withdrawn ? done(await viewIntent(tx, withdrawn, false)) : refused({ why: "tooLate" });
  });
}
