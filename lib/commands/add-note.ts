import { and, eq } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { orderNotes, orderReferences } from "@/db/schema";
import { inScope } from "@/db/scope";
import type { CommandContext } from "./context";
import { done, refused, type CommandResult } from "./result";

export const NOTE_MAX = 4_000;

/** A note of our own people on an order; Amazon never sees it. The audit trail keeps that there was one, not what it said. */
export async function addNote(
  { actor, db }: Pick<CommandContext, "actor" | "db">,
  { orderId, body }: { orderId: string; body: string },
): Promise<CommandResult<{ noteId: string }>> {
  const text = body.trim();
  if (text === "" || text.length > NOTE_MAX) throw new Error("A note's length is checked where it is read");
  return db.transaction(async (tx) => {
    const [order] = await tx
      .select({ id: orderReferences.id })
      .from(orderReferences)
      .where(and(inScope(orderReferences, actor.scope), eq(orderReferences.id, orderId)));
    if (!order) return refused({ why: "noSuchObject" });
    const [note] = await tx
      .insert(orderNotes)
      .values({ orderId, authorId: actor.userId, body: text })
      .returning({ id: orderNotes.id });
    const { accountId: chain, environment } = actor.scope;
    const facts = { noteId: note!.id };
    await appendAudit(tx, { chain, environment, actorId: actor.userId, action: "note.added", orderId, facts });
    return done({ noteId: note!.id });
  });
}
