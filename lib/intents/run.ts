import { setTimeout as delay } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import { intents } from "@/db/schema";
import type { MwsClient } from "@/lib/mws";
import { conclude, endTry } from "./conclude";
import { beginTry, lease, type Leased } from "./lease";
import { lookAtAmazon } from "./look";
import { handlings } from "./operations";
import { scopeOf, type Intent, type Ports } from "./ports";
import { afterLook, afterNoDone, type Verdict } from "./verdict";

/**
 * Carries an intent one step: looks if it was ever unanswered, sends at most once, concludes. Safe to call from anywhere, any
 * number of times: the lease decides who sends, the row remembers every try.
 */
export async function run(intentId: string, ports: Ports): Promise<void> {
  const intent = await readIntent(intentId, ports);
  if (intent.state !== "requested" && intent.state !== "unanswered") return;
  // Before the lease: an account without usable keys fails here, and what was never taken up can still be withdrawn.
  const mws = await ports.mwsFor(scopeOf(intent), { orderId: intent.orderId, intentId });
  const leased = await lease(intentId, ports);
  if (!leased) return;
  ports.at("leased");
  const verdict = (leased.everUnanswered && (await lookFirst(leased, mws, ports))) || (await send(leased, mws, ports));
  if (!verdict) return;
  await conclude(leased, verdict, ports);
  ports.at("concluded");
}

/**
 * Carries an intent out for somebody who waits, and answers how it stands, at the latest after `timing.answerWithinMs`; the same
 * call goes on after that, and what it finds is written to the row. A short wait for Amazon's limit, a look after a lost answer,
 * and another process's lease all fit into that time.
 */
export async function runForPerson(intentId: string, ports: Ports): Promise<Intent> {
  const deadline = performance.now() + ports.timing.answerWithinMs;
  const leftMs = () => Math.max(0, deadline - performance.now());
  for (;;) {
    const step = run(intentId, ports).then(
      () => true,
      (error: unknown) => {
        ports.log.error({ intentId, err: error }, "Carrying out an intent failed in this process");
        return false; // the queue's job takes it up, once a lease that this process left behind has run out
      },
    );
    ports.goesOn(step);
    const mayGoOn = await Promise.race([step, delay(leftMs(), true, { ref: false })]);
    const intent = await readIntent(intentId, ports);
    const waitMs = nextLookIn(intent, await databaseNow(ports.db));
    if (!mayGoOn || waitMs === null || waitMs >= leftMs()) return intent;
    await delay(waitMs);
  }
}

const WATCH_EVERY_MS = 200;

/** How many milliseconds until there may be news of an intent; null once it is settled. */
function nextLookIn({ state, notBefore }: Intent, now: Date): number | null {
  if (state === "sending") return WATCH_EVERY_MS;
  const due = notBefore.getTime() - now.getTime();
  return state === "requested" || state === "unanswered" ? Math.max(due, WATCH_EVERY_MS) : null;
}

export async function readIntent(intentId: string, { db }: Pick<Ports, "db">): Promise<Intent> {
  const [intent] = await db.select().from(intents).where(eq(intents.id, intentId));
  if (!intent) throw new Error(`There is no intent ${intentId}`);
  return intent;
}

async function lookFirst(leased: Leased, mws: MwsClient, ports: Ports): Promise<Verdict | null> {
  if (!(await beginTry(leased, "look", ports))) return null;
  ports.at("looking");
  const beganAt = await databaseNow(ports.db); // nobody knows at which moment of a long look Amazon was asked
  const look = await lookAtAmazon(leased, mws, ports.db);
  ports.at("looked");
  await endTry(leased, "look", { outcome: look.kind, detail: "why" in look ? look.why : null }, ports);
  return afterLook(leased, look, beganAt, ports.timing.negativeLooksApartMs);
}

/** Null: the lease was lost before anything was sent. */
async function send(leased: Leased, mws: MwsClient, ports: Ports): Promise<Verdict | null> {
  const handling = handlings[leased.operation];
  const { action, quota } = handling.operation;
  const waitMs = await ports.takeCall(scopeOf(leased), { action, quota: quota[leased.environment] });
  if (waitMs > 0) return { to: "later", code: "OurBudget", waitMs, pausesAccount: false };
  // A process that stands still keeps its lease no longer than any other: what it then sent might have been refused meanwhile.
  const sendBy = new Date(Date.now() + ports.timing.leaseMs);
  if (!(await beginTry(leased, "send", ports))) return null;
  ports.at("sending");
  const outcome = await mws.send(handling.operation, leased.parameters, { sendBy });
  ports.at("answered");
  await endTry(
    leased,
    "send",
    {
      outcome: outcome.kind,
      code: "code" in outcome ? outcome.code : null,
      detail: "why" in outcome ? outcome.why : "message" in outcome ? outcome.message : null,
      requestId: "requestId" in outcome ? outcome.requestId : null,
    },
    ports,
  );
  if (outcome.kind !== "done") {
    const verdict = afterNoDone(leased, outcome);
    return verdict.to === "needs_person" ? lookOnce(leased, verdict, mws, ports) : verdict;
  }
  const answered = handling.answered(outcome.value, leased);
  // A replay may answer with an old snapshot, and an empty answer shows nothing: only a Get tells (wire reference 7).
  if (!answered || leased.everUnanswered || leased.captureNow) {
    const look = await lookAtAmazon(leased, mws, ports.db, { answered: true });
    if (look.kind === "found") return afterLook(leased, look, new Date(), 0);
    if (!answered)
      return {
        to: "unanswered",
        why: "why" in look ? look.why : `${action} was answered, and its effect does not show yet`,
      };
  }
  const { resultId, seen } = answered;
  // Amazon carries out anew what has no reference, and answers it with what is.
  const replayed = leased.everUnanswered && leased.referenceId !== null;
  return { to: "accepted", resultId, seen: [{ seen, answeredAt: outcome.answeredAt ?? new Date(), replayed }] };
}

/** Amazon says that our reference is taken. It may be taken by what we ourselves sent, and then nobody is needed. */
async function lookOnce(leased: Leased, verdict: Verdict, mws: MwsClient, { db }: Ports): Promise<Verdict> {
  const look = await lookAtAmazon(leased, mws, db);
  if (look.kind === "unclear") return { to: "unanswered", why: look.why };
  return look.kind === "found" ? { to: "accepted", resultId: look.resultId, seen: look.seen } : verdict;
}
