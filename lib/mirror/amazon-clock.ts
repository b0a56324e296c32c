import { and, eq, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accountEnvironments } from "@/db/schema";
import type { Scope } from "@/db/scope";

/** Headers carry seconds or milliseconds, and an answer takes a while: smaller differences say nothing. */
const NOTEWORTHY_MS = 2_000;

/** "Now" for every rule is Amazon's: our clock and the offset that its last answer showed. */
export async function amazonNow(db: Queryable, { accountId, environment }: Scope): Promise<Date> {
  const [known] = await db
    .select({ offsetMs: accountEnvironments.clockOffsetMs })
    .from(accountEnvironments)
    .where(and(eq(accountEnvironments.accountId, accountId), eq(accountEnvironments.environment, environment)));
  return new Date(Date.now() + (known?.offsetMs ?? 0));
}

/** Remembers Amazon's clock, and that Amazon answers at all. Writes only when that is news. */
export async function noteAnswer(db: Queryable, { accountId, environment }: Scope, answeredAt: Date): Promise<void> {
  const offsetMs = answeredAt.getTime() - Date.now();
  const settled = Math.abs(offsetMs) < NOTEWORTHY_MS ? 0 : offsetMs;
  const seen = { clockOffsetMs: settled, clockSeenAt: sql`now()`, lastAnsweredAt: sql`now()` };
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
