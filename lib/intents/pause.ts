import { and, inArray, isNotNull, sql } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import type { Tx } from "@/db/client";
import { addJob } from "@/db/jobs";
import { inScope, type Scope } from "@/db/scope";
import { accountEnvironments, intents } from "@/db/schema";
import { jobKey } from "./reserve";

/** Amazon refuses the account's keys, clock or access: every further call would be refused alike. Said once, however many meet it. */
export async function pauseAccount(
  tx: Tx,
  { accountId, environment }: Scope,
  { code, pauseMs, intentId }: { code: string; pauseMs: number; intentId?: string },
): Promise<void> {
  const pause = {
    pausedUntil: sql`clock_timestamp() + make_interval(secs => ${pauseMs / 1000})`,
    pausedBecause: code,
  };
  const paused = await tx
    .insert(accountEnvironments)
    .values({ accountId, environment, ...pause })
    .onConflictDoUpdate({
      target: [accountEnvironments.accountId, accountEnvironments.environment],
      set: pause,
      setWhere: sql`coalesce(${accountEnvironments.pausedUntil} <= clock_timestamp(), true)`,
    })
    .returning({ accountId: accountEnvironments.accountId });
  if (paused.length > 0)
    await appendAudit(tx, { chain: accountId, environment, action: "account.paused", intentId, facts: { code } });
}

/** What waited for the end of a pause waits no longer: each is taken up at once. */
export async function wakeIntents(tx: Tx, scope: Scope): Promise<void> {
  const woken = await tx
    .update(intents)
    .set({ notBefore: sql`clock_timestamp()`, waitingFor: null })
    .where(
      and(inScope(intents, scope), inArray(intents.state, ["requested", "unanswered"]), isNotNull(intents.waitingFor)),
    )
    .returning({ id: intents.id });
  for (const { id } of woken) await addJob(tx, "run-intent", { intentId: id }, { key: jobKey(id) });
}
