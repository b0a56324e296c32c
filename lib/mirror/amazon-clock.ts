import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accountEnvironments } from "@/db/schema";
import type { Scope } from "@/db/scope";

// Offsets are from the database's clock: the one that all processes share, whatever their machines say.

/** Headers carry seconds or milliseconds, and an answer takes a while: smaller differences say nothing. */
const NOTEWORTHY_MS = 2_000;

/** "Now" for every rule is Amazon's: our clock and the offset that its last answer showed. */
export async function amazonNow(db: Queryable, { accountId, environment }: Scope): Promise<Date> {
  const { rows } = await db.execute<{ now: string }>(sql`
    select clock_timestamp() + make_interval(secs => coalesce(max(clock_offset_ms), 0) / 1000.0) as now
    from account_environments where account_id = ${accountId} and environment = ${environment}`);
  return new Date(rows[0]!.now);
}

/** Remembers Amazon's clock, and that Amazon answers whoever has its keys. Writes only when that is news. */
export async function noteAnswer(
  db: Queryable,
  { accountId, environment }: Scope,
  { answeredAt, keysAccepted }: { answeredAt: Date; keysAccepted: boolean },
): Promise<void> {
  const offsetMs = sql`(extract(epoch from ${answeredAt.toISOString()}::timestamptz - clock_timestamp()) * 1000)::bigint`;
  const settled = sql`case when abs(${offsetMs}) < ${NOTEWORTHY_MS} then 0 else ${offsetMs} end`;
  const seen = {
    clockOffsetMs: settled,
    clockSeenAt: sql`now()`,
    ...(keysAccepted ? { lastAnsweredAt: sql`now()` } : {}),
  };
  await db
    .insert(accountEnvironments)
    .values({ accountId, environment, ...seen })
    .onConflictDoUpdate({
      target: [accountEnvironments.accountId, accountEnvironments.environment],
      set: seen,
      setWhere: sql`${accountEnvironments.lastAnsweredAt} is null
        or ${accountEnvironments.lastAnsweredAt} < now() - interval '10 seconds'
        or abs(${accountEnvironments.clockOffsetMs} - ${settled}) > ${NOTEWORTHY_MS}`,
    });
}
