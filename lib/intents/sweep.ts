import { and, eq, inArray, lt, lte, notExists, sql } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { addJob } from "@/db/jobs";
import { intents, orderReferences } from "@/db/schema";
import { tellNews } from "./news";
import type { Ports } from "./ports";
import { jobKey } from "./reserve";
import { scheduleMs } from "./timing";

const AT_ONCE = 100;

const span = (ms: number) => sql`make_interval(secs => ${ms / 1000})`;

/**
 * Finds leases that ran out: whoever held them died between sending and concluding, so that nobody knows; where that goes on
 * past the schedule, a person is needed. It also gives a new job to an intent whose job died with its process. It sends
 * nothing: every job goes through the lease.
 */
export async function sweep({ db, timing, log }: Ports): Promise<number> {
  const expired = await db.transaction(async (tx) => {
    const overdue = and(eq(intents.state, "sending"), lt(intents.leasedUntil, sql`clock_timestamp()`));
    const touched = await tx.selectDistinct({ id: intents.orderId }).from(intents).where(overdue).limit(AT_ONCE);
    // Orders before intents, as everybody locks them. One that is locked has somebody at work, and comes next time.
    const free = await tx
      .select({ id: orderReferences.id })
      .from(orderReferences)
      .where(inArray(orderReferences.id, ids(touched)))
      .for("update", { skipLocked: true });
    const rows = await tx
      .update(intents)
      .set({
        state: sql`case when ${intents.unansweredSince} < clock_timestamp() - ${span(scheduleMs(timing))}
          then 'needs_person' else 'unanswered' end`,
        leasedUntil: null,
        everUnanswered: true,
        unansweredSince: sql`coalesce(${intents.unansweredSince}, clock_timestamp())`,
        unansweredAtLease: sql`coalesce(${intents.unansweredAtLease}, ${intents.leaseNumber})`,
        notBefore: sql`clock_timestamp()`,
      })
      .where(and(overdue, inArray(intents.orderId, ids(free))))
      .returning();
    const byChain = rows.sort((a, b) => a.accountId.localeCompare(b.accountId)); // two sweeps lock the chains in one order
    for (const { id, state, accountId, environment, operation, orderId, objectId, leaseNumber } of byChain) {
      await tellNews(tx, { id, orderId });
      if (state === "unanswered") await addJob(tx, "run-intent", { intentId: id }, { key: jobKey(id) });
      await appendAudit(tx, {
        chain: accountId,
        environment,
        action: `${operation}.${state}`,
        orderId,
        objectId,
        intentId: id,
        facts: { why: "leaseRanOut", lease: leaseNumber },
      });
    }
    return rows;
  });
  const orphans = await db.transaction(async (tx) => {
    const overdue = sql`clock_timestamp() - ${span(timing.jobAfterMs * 2)}`;
    const rows = await tx
      .select({ id: intents.id })
      .from(intents)
      .where(
        and(
          inArray(intents.state, ["requested", "unanswered"]),
          lte(intents.notBefore, overdue),
          notExists(waitingJob),
        ),
      )
      .limit(AT_ONCE);
    for (const { id } of rows) await addJob(tx, "run-intent", { intentId: id }, { key: jobKey(id) });
    return rows;
  });
  if (expired.length + orphans.length > 0)
    log.warn({ expired: expired.length, orphans: orphans.length }, "Took up intents whose process is gone");
  return expired.length + orphans.length;
}

const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);

/**
 * A job that nobody has taken yet. One that a dead process had taken stays locked for hours, and one that failed often is put off
 * for hours: neither counts.
 */
const waitingJob = sql`(
  select from graphile_worker._private_jobs j
  where j.key = 'intent:' || ${intents.id} and j.locked_at is null and j.attempts < j.max_attempts
    and j.run_at < clock_timestamp() + interval '1 minute'
)`;
