import { createHash } from "node:crypto";
import { inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { signInAttempts } from "@/db/schema";

const WINDOW_MINUTES = 15;
const LONGEST_BLOCK_SECONDS = 15 * 60;
/** Tries within a window before the first wait. Many people may share one address, so it gets more. */
const triesBeforeWaiting = { email: 5, address: 50 };
type Kind = keyof typeof triesBeforeWaiting;
export type Attempt = { email: string; address: string };

/**
 * Counts a try before it is made, so that a hundred at once can't all slip through; a right password takes the count
 * back. Null when the try may be made, else when the next one may.
 */
export async function takeAttempt(db: Queryable, attempt: Attempt): Promise<Date | null> {
  const blocks = [await take(db, "address", attempt.address), await take(db, "email", attempt.email)];
  const latest = Math.max(...blocks.map((until) => until?.getTime() ?? 0));
  return latest > 0 ? new Date(latest) : null;
}

export const msUntil = (until: Date): number => Math.max(1_000, until.getTime() - Date.now());

/** The address keeps part of its count: knowing one password must not pay for guessing others. */
export async function forgiveAttempts(db: Queryable, attempt: Attempt): Promise<void> {
  await db.delete(signInAttempts).where(inArray(signInAttempts.subject, [subject("email", attempt.email)]));
  await db
    .update(signInAttempts)
    .set({ failures: sql`greatest(${signInAttempts.failures} - 1, 0)` })
    .where(inArray(signInAttempts.subject, [subject("address", attempt.address)]));
}

/** One statement: of two at the same moment, the second sees the first. A blocked subject isn't counted further. */
async function take(db: Queryable, kind: Kind, value: string): Promise<Date | null> {
  const allowed = triesBeforeWaiting[kind];
  const a = signInAttempts;
  const forgotten = sql`coalesce(${a.blockedUntil}, ${a.windowStartedAt}) < clock_timestamp() - make_interval(mins => ${WINDOW_MINUTES})`;
  const failures = sql`case when ${forgotten} then 1 else ${a.failures} + 1 end`;
  const waitSeconds = sql`least(30 * power(2, least(${failures} - ${allowed}, 10)), ${LONGEST_BLOCK_SECONDS}::float)`;
  const key = subject(kind, value);
  const counted = await db
    .insert(a)
    .values({ subject: key, failures: 1 })
    .onConflictDoUpdate({
      target: a.subject,
      set: {
        failures: sql`${failures}`,
        windowStartedAt: sql`case when ${forgotten} then clock_timestamp() else ${a.windowStartedAt} end`,
        blockedUntil: sql`case when ${failures} >= ${allowed} then clock_timestamp() + make_interval(secs => ${waitSeconds}) end`,
      },
      setWhere: sql`${a.blockedUntil} is null or ${a.blockedUntil} <= clock_timestamp()`,
    })
    .returning({ subject: a.subject });
  if (counted.length > 0) return null;
  const [blocked] = await db
    .select({ until: a.blockedUntil })
    .from(a)
    .where(inArray(a.subject, [key]));
  return blocked?.until ?? null;
}

const subject = (kind: Kind, value: string) =>
  `${kind}:${createHash("sha256").update(value.trim().toLowerCase()).digest("hex")}`;
