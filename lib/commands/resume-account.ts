import { and, eq, isNotNull, sql } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { accountEnvironments, type Environment } from "@/db/schema";
import { wakeIntents } from "@/lib/intents/pause";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";

/** Lets an account send again after what paused it was put right; the same fault would pause it again. */
export async function resumeAccount(
  context: AdminContext,
  { accountId, environment }: { accountId: string; environment: Environment },
): Promise<Outcome<{ was: string }, { why: "notPaused" }>> {
  return context.db.transaction(async (tx) => {
    const here = and(eq(accountEnvironments.accountId, accountId), eq(accountEnvironments.environment, environment));
    const [paused] = await tx
      .select({ was: accountEnvironments.pausedBecause, until: accountEnvironments.pausedUntil })
      .from(accountEnvironments)
      .where(
        and(
          here,
          isNotNull(accountEnvironments.pausedUntil),
          sql`${accountEnvironments.pausedUntil} > clock_timestamp()`,
        ),
      )
      .for("update");
    if (!paused) return refused({ why: "notPaused" as const });
    await tx.update(accountEnvironments).set({ pausedUntil: null, pausedBecause: null }).where(here);
    await wakeIntents(tx, { accountId, environment });
    const was = paused.was ?? "unknown";
    await appendAudit(tx, { chain: accountId, environment, action: "account.resumed", facts: { was }, ...by(context) });
    return done({ was });
  });
}
