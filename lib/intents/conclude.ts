import { and, eq, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { appendAudit } from "@/db/audit";
import type { Tx } from "@/db/client";
import { databaseNow } from "@/db/clock";
import { addJob } from "@/db/jobs";
import { intents, intentTries, type IntentState } from "@/db/schema";
import { lockOrder } from "@/lib/mirror/lock-order";
import { observeAll } from "@/lib/mirror/observe";
import { isHeld, type Leased } from "./lease";
import { isMirrored } from "./made";
import { tellNews } from "./news";
import { pauseAccount } from "./pause";
import { scopeOf, type Intent, type Ports } from "./ports";
import { jobKey } from "./reserve";
import type { Verdict } from "./verdict";
import { scheduleMs, waitBeforeResend, type Timing } from "./timing";

type Next = { set: PgUpdateSetSource<typeof intents>; settled: boolean; waitMs: number | null };

/**
 * Ends one lease, in one transaction: what was seen, the intent's next state, its audit entry, its next job. Conditional on
 * the lease's number: an answer that comes after the lease was lost is recorded as seen and decides nothing.
 */
export async function conclude(leased: Leased, drawn: Verdict, { db, timing, log, at }: Ports): Promise<void> {
  const scope = scopeOf(leased);
  await db.transaction(async (tx) => {
    await lockOrder(tx, scope, leased.orderId);
    const verdict = drawn.to === "refused" && (await isMirrored(tx, leased)) ? lookAgain(drawn) : drawn;
    const next = nextOf(leased, verdict, timing, await databaseNow(tx));
    const [concluded] = await tx.update(intents).set(next.set).where(isHeld(leased)).returning();
    if ("seen" in drawn)
      await observeAll(tx, leased.orderId, drawn.seen, {
        ...{ scope, source: "action", own: drawn.to === "accepted" ? drawn.resultId : null },
        leftOut: (err) => log.error({ intentId: leased.id, err }, "An object that a look saw can't be mirrored"),
      });
    if (!concluded) {
      await tx.update(intentTries).set({ late: true }).where(tryOf(leased));
      log.warn(
        { intentId: leased.id, lease: leased.leaseNumber, verdict: verdict.to },
        "An answer came after its lease was lost",
      );
      return;
    }
    const state = next.set.state as IntentState;
    const news = isNews(leased, state);
    if (news) await tellNews(tx, leased);
    if (verdict.to === "later" && verdict.pausesAccount)
      await pauseAccount(tx, scope, { code: verdict.code, pauseMs: timing.pauseMs, intentId: leased.id });
    await schedule(tx, leased, next, timing);
    if (news || verdict.to === "unanswered") await appendAudit(tx, entryFor(concluded, verdict, state));
    at("concluding");
  });
}

/** Amazon says no, and somebody has seen meanwhile that it was done: what is there counts, and a look finds it. */
const lookAgain = ({ code, message }: Verdict & { to: "refused" }): Verdict => ({
  to: "unanswered",
  why: message,
  pendingRefusal: { code, message },
});

/** Waiting on, and still not knowing, change nothing that anybody else decides by: their forms stay good. */
const isNews = ({ everUnanswered }: Intent, state: IntentState) =>
  state !== "requested" && !(state === "unanswered" && everUnanswered);

function nextOf(intent: Intent, verdict: Verdict, timing: Timing, now: Date): Next {
  const ended = { leasedUntil: null, concludedAt: sql`clock_timestamp()`, pendingRefusal: null, waitingFor: null };
  switch (verdict.to) {
    case "accepted":
      return settled({ ...ended, state: "accepted", resultId: verdict.resultId });
    case "refused":
      return settled({ ...ended, state: "refused", errorCode: verdict.code, errorMessage: verdict.message });
    case "needs_person":
      return waiting({ state: "needs_person", errorCode: verdict.code, conclusionNote: verdict.why }, null);
    case "later":
      return later(intent, verdict, timing, now);
    case "unanswered":
      return unanswered(intent, verdict, timing, now);
  }
}

/** Waiting is no try: it uses up nothing of the schedule but its time. */
function later(intent: Intent, { code, ...wait }: Verdict & { to: "later" }, timing: Timing, now: Date): Next {
  const waitMs = wait.pausesAccount ? timing.pauseMs : wait.waitMs;
  if (!intent.everUnanswered) return waiting({ state: "requested", waitingFor: code }, waitMs);
  const ageMs = now.getTime() - intent.unansweredSince!.getTime();
  if (ageMs >= scheduleMs(timing))
    return waiting({ state: "needs_person", errorCode: code, conclusionNote: `Still waiting for ${code}` }, null);
  const unansweredAtLease = intent.unansweredAtLease! + 1;
  return waiting({ state: "unanswered", waitingFor: code, unansweredAtLease }, waitMs);
}

function unanswered(intent: Intent, verdict: Verdict & { to: "unanswered" }, timing: Timing, now: Date): Next {
  const since = intent.unansweredSince ?? now;
  const ageMs = now.getTime() - since.getTime();
  const triesSince = intent.everUnanswered ? intent.leaseNumber - intent.unansweredAtLease! : 0;
  const waitMs = verdict.negativeLook ? timing.negativeLooksApartMs : waitBeforeResend(triesSince, ageMs, timing);
  if (waitMs === null) return waiting({ state: "needs_person", conclusionNote: verdict.why }, null);
  const looked = verdict.negativeLook
    ? { firstNegativeLookAt: intent.firstNegativeLookAt ?? sql`clock_timestamp()` }
    : { firstNegativeLookAt: verdict.pendingRefusal ? null : intent.firstNegativeLookAt };
  return waiting(
    {
      state: "unanswered",
      everUnanswered: true,
      unansweredSince: since,
      unansweredAtLease: intent.unansweredAtLease ?? intent.leaseNumber,
      pendingRefusal: verdict.pendingRefusal ?? intent.pendingRefusal,
      conclusionNote: verdict.why,
      ...looked,
    },
    waitMs,
  );
}

const settled = (set: Next["set"]): Next => ({ set, settled: true, waitMs: null });
const waiting = (set: Next["set"], waitMs: number | null): Next => ({
  set: {
    ...set,
    leasedUntil: null,
    ...(waitMs === null ? {} : { notBefore: sql`clock_timestamp() + make_interval(secs => ${waitMs / 1000})` }),
  },
  settled: false,
  waitMs,
});

async function schedule(tx: Tx, intent: Intent, { settled, waitMs }: Next, timing: Timing): Promise<void> {
  if (waitMs !== null)
    await addJob(tx, "run-intent", { intentId: intent.id }, { inMs: waitMs, key: jobKey(intent.id) });
  // Amazon may still be moving the parents, and what we sent may have changed them.
  const { accountId, environment, orderId } = intent;
  if (settled)
    await addJob(
      tx,
      "refresh-order",
      { accountId, environment, orderId },
      { inMs: timing.refreshAfterMs, key: `refresh:${orderId}` },
    );
}

const tryOf = ({ id, leaseNumber }: Leased) =>
  and(eq(intentTries.intentId, id), eq(intentTries.leaseNumber, leaseNumber));

const codeOf = (verdict: Verdict): string | null =>
  "code" in verdict ? verdict.code : verdict.to === "unanswered" ? (verdict.pendingRefusal?.code ?? null) : null;

function entryFor(intent: Intent, verdict: Verdict, state: string) {
  const { accountId, environment, orderId, objectId, id, operation } = intent;
  return {
    chain: accountId,
    environment,
    action: `${operation}.${state}`,
    orderId,
    objectId: "resultId" in verdict ? verdict.resultId : objectId,
    intentId: id,
    facts: {
      amountMinor: intent.amountMinor,
      currency: intent.currency,
      code: codeOf(verdict),
      sends: intent.sends,
      looks: intent.looks,
    },
  };
}

/** What came of a try, beside the row that was written before it. */
export async function endTry(
  { id, leaseNumber }: Pick<Intent, "id" | "leaseNumber">,
  kind: "send" | "look",
  result: { outcome: string; code?: string | null; detail?: string | null; requestId?: string | null },
  { db }: Pick<Ports, "db">,
): Promise<void> {
  await db
    .update(intentTries)
    .set({ ...result, endedAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(intentTries.intentId, id),
        eq(intentTries.leaseNumber, leaseNumber),
        eq(intentTries.kind, kind),
        isNull(intentTries.endedAt),
      ),
    );
}
