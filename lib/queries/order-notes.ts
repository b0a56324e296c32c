import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { orderNotes, users } from "@/db/schema";

export type NoteRow = { id: string; authorId: string; author: string; body: string; createdAt: Date };

/** Notes of our own people, newest first; never sent to Amazon. */
export const orderNotesOf = (db: Queryable, orderId: string): Promise<NoteRow[]> =>
  db
    .select({
      id: orderNotes.id,
      authorId: orderNotes.authorId,
      author: users.name,
      body: orderNotes.body,
      createdAt: orderNotes.createdAt,
    })
    .from(orderNotes)
    .innerJoin(users, eq(users.id, orderNotes.authorId))
    .where(and(eq(orderNotes.orderId, orderId), isNull(orderNotes.removedAt)))
    .orderBy(desc(orderNotes.createdAt), desc(orderNotes.id));
