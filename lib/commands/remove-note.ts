import { and, eq, isNull, or, sql } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { orderNotes, orderReferences, users } from "@/db/schema";
import { inScope } from "@/db/scope";
import type { CommandContext } from "./context";
import { done, refused, type CommandResult } from "./result";

/** Its author takes a note away, or an administrator. The row stays, out of sight. */
export async function removeNote(
  { actor, db }: Pick<CommandContext, "actor" | "db">,
  { noteId }: { noteId: string },
): Promise<CommandResult<null>> {
  return db.transaction(async (tx) => {
    const [note] = await tx
      .select({ orderId: orderNotes.orderId, authorId: orderNotes.authorId })
      .from(orderNotes)
      .innerJoin(orderReferences, eq(orderReferences.id, orderNotes.orderId))
      .innerJoin(users, eq(users.id, actor.userId))
      .where(
        and(
          inScope(orderReferences, actor.scope),
          eq(orderNotes.id, noteId),
          isNull(orderNotes.removedAt),
          or(eq(orderNotes.authorId, actor.userId), eq(users.role, "admin")),
        ),
      )
      .for("update", { of: orderNotes });
    if (!note) return refused({ why: "noSuchObject" });
    await tx
      .update(orderNotes)
      .set({ removedAt: sql`clock_timestamp()` })
      .where(eq(orderNotes.id, noteId));
    const { accountId: chain, environment } = actor.scope;
    const facts = { noteId, authorId: note.authorId };
    const entry = { chain, environment, actorId: actor.userId, orderId: note.orderId, facts };
    await appendAudit(tx, { ...entry, action: "note.removed" });
    return done(null);
  });
}
