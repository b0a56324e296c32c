import { and, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { accountEnvironments, intents, intentTries } from "@/db/schema";
import { addJob } from "@/db/jobs";
import type { Intent, Ports } from "./ports";
import { jobKey } from "./reserve";
import type { Timing } from "./timing";

/** An intent that this process alone may carry out until `leasedUntil`, by the database's clock. */
export type Leased = Intent & { leasedUntil: Date };

const inTime = (ms: number) => sql`clock_timestamp() + make_interval(secs => ${ms / 1000})`;

/** Null: settled, withdrawn, not due yet, paused, or somebody else has it. */
export async function lease(id: string, { db, timing }: Ports): Promise<Leased | null> {
  if (await waitsForPausedAccount(id, db, timing)) return null;
  const [leased] = await db
    .update(intents)
    .set({
      state: "sending",
      leaseNumber: sql`${intents.leaseNumber} + 1`,
      leasedUntil: inTime(timing.leaseMs),
      waitingFor: null,
    })
    .where(
      and(
        eq(intents.id, id),
        inArray(intents.state, ["requested", "unanswered"]),
        lte(intents.notBefore, sql`clock_timestamp()`),
      ),
    )
    .returning();
  return (leased as Leased | undefined) ?? null;
}

/**
 * The gate before each HTTP call: the try is on disk, and the lease is still ours and long enough for the call. False when the
 * lease is gone, and then nothing may be sent.
 */
export async function beginTry(leased: Leased, kind: "send" | "look", { db, timing }: Ports): Promise<boolean> {
  return db.transaction(async (tx) => {
    const counter = kind === "send" ? { sends: sql`${intents.sends} + 1` } : { looks: sql`${intents.looks} + 1` };
    const held = await tx
      .update(intents)
      .set({ ...counter, leasedUntil: inTime(timing.leaseMs) })
      .where(and(isHeld(leased), gt(intents.leasedUntil, sql`clock_timestamp()`)))
      .returning({ id: intents.id });
    if (held.length === 0) return false;
    await tx.insert(intentTries).values({ intentId: leased.id, leaseNumber: leased.leaseNumber, kind });
    return true;
  });
}

/**
 * The same before a look at an intent that waits for a person: on disk, under a number of its own, which lets nobody send.
 * @returns that number; null when no person is needed any more
 */
export async function beginLookForPerson(id: string, db: Database): Promise<number | null> {
  return db.transaction(async (tx) => {
    const [looking] = await tx
      .update(intents)
      .set({ leaseNumber: sql`${intents.leaseNumber} + 1`, looks: sql`${intents.looks} + 1` })
      .where(and(eq(intents.id, id), eq(intents.state, "needs_person")))
      .returning({ leaseNumber: intents.leaseNumber });
    if (!looking) return null;
    await tx.insert(intentTries).values({ intentId: id, leaseNumber: looking.leaseNumber, kind: "look" });
    return looking.leaseNumber;
  });
}

/** The condition on which everything about a leased intent is written. */
export const isHeld = ({ id, leaseNumber }: Pick<Intent, "id" | "leaseNumber">) =>
  and(eq(intents.id, id), eq(intents.leaseNumber, leaseNumber), eq(intents.state, "sending"));

/**
 * It asks again before the pause is over: somebody may end it at the very moment in which this reads, and would not see the
 * intent among those to wake.
 */
async function waitsForPausedAccount(id: string, db: Database, { askWhilePausedMs }: Timing): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [paused] = await tx
      .select({
        because: accountEnvironments.pausedBecause,
        leftMs: sql<number>`ceil(extract(epoch from ${accountEnvironments.pausedUntil} - clock_timestamp()) * 1000)::int`,
      })
      .from(intents)
      .innerJoin(
        accountEnvironments,
        and(
          eq(accountEnvironments.accountId, intents.accountId),
          eq(accountEnvironments.environment, intents.environment),
        ),
      )
      .where(and(eq(intents.id, id), gt(accountEnvironments.pausedUntil, sql`clock_timestamp()`)));
    if (!paused) return false;
    const waitMs = Math.min(paused.leftMs, askWhilePausedMs);
    await tx
      .update(intents)
      .set({ notBefore: inTime(waitMs), waitingFor: paused.because })
      .where(and(eq(intents.id, id), inArray(intents.state, ["requested", "unanswered"])));
    await addJob(tx, "run-intent", { intentId: id }, { inMs: waitMs, key: jobKey(id) });
    return true;
  });
}
