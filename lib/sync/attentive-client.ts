import type { Database } from "@/db/client";
import type { Scope } from "@/db/scope";
import type { Log } from "@/lib/intents/ports";
import { pauseAccount } from "@/lib/intents/pause";
import { noteAnswer } from "@/lib/mirror/amazon-clock";
import type { MwsClient, Outcome } from "@/lib/mws";

type Ports = { db: Database; log: Log; pauseMs: number };

/**
 * A client that learns from every answer: Amazon's clock, and from a refused read that the account must pause. A refused write
 * pauses the account together with its intent's conclusion.
 */
export function attentive(mws: MwsClient, scope: Scope, { db, log, pauseMs }: Ports): MwsClient {
  /** What was learnt matters less than the answer itself, which nothing may take away. */
  const heed = async <Value>(outcome: Outcome<Value>, learn: () => Promise<void>): Promise<Outcome<Value>> => {
    await learn().catch((err: unknown) => log.warn({ err }, "What an answer of Amazon's showed could not be kept"));
    return outcome;
  };
  const clock = async (outcome: Outcome<unknown>) => {
    const { answeredAt } = outcome;
    if (answeredAt) await noteAnswer(db, scope, { answeredAt, keysAccepted: !isAccessRefused(outcome) });
  };
  const access = async (outcome: Outcome<unknown>) => {
    if (!isAccessRefused(outcome)) return;
    const { code } = outcome;
    await db.transaction((tx) => pauseAccount(tx, scope, { code, pauseMs }));
  };
  return {
    ...mws,
    async call(operation, input, options) {
      const outcome = await mws.call(operation, input, options);
      return heed(outcome, async () => {
        await clock(outcome);
        await access(outcome);
      });
    },
    async send(operation, parameters, options) {
      const outcome = await mws.send(operation, parameters, options);
      return heed(outcome, () => clock(outcome));
    },
  };
}

type AccessRefused = Extract<Outcome<unknown>, { kind: "notDoneLater" }>;
const isAccessRefused = (outcome: Outcome<unknown>): outcome is AccessRefused =>
  outcome.kind === "notDoneLater" && outcome.pausesAccount;
