import "server-only";
import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { authorizations, captures, refunds } from "@/db/schema";

/** What the rules don't need to know about an authorization, capture or refund, and people do. */
export type ObjectFacts = {
  referenceId: string | null;
  softDescriptor: string | null;
  note: string | null;
  reasonDescription: string | null;
  stateChangedAt: Date | null;
  /** Ours; null when it was made elsewhere. */
  intentId: string | null;
};

export async function orderFacts(db: Queryable, orderId: string): Promise<Record<string, ObjectFacts>> {
  const holds = await db.select().from(authorizations).where(eq(authorizations.orderId, orderId));
  const taken = await db.select().from(captures).where(eq(captures.orderId, orderId));
  const returned = await db.select().from(refunds).where(eq(refunds.orderId, orderId));
  return Object.fromEntries([...holds, ...taken, ...returned].map((one) => [one.id, toFacts(one)]));
}

const toFacts = (one: ObjectFacts): ObjectFacts => ({
  referenceId: one.referenceId,
  softDescriptor: one.softDescriptor,
  note: one.note,
  reasonDescription: one.reasonDescription,
  stateChangedAt: one.stateChangedAt,
  intentId: one.intentId,
});
