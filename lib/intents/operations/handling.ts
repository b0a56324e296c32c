import type { MwsClient, Operation, Outcome, WireMoney } from "@/lib/mws";
import { fromWire } from "@/lib/payments/money";
import type { Seen } from "@/lib/mirror/observation";
import type { Intent } from "../ports";
import type { Look } from "../verdict";

/** What the mirror already knows below the object acted on: our own object if it is there, and ids that are somebody else's. */
export type KnownChildren = { ours: string | null; others: ReadonlySet<string> };

/** What a look may go by. `answered`: Amazon has just said "done", and the question is only what that shows. */
export type Hints = KnownChildren & { answered: boolean };

/** How one operation is carried out. The machine around it is the same for all (run.ts). */
export type Handling = {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- stored parameters were made by this very operation
  operation: Operation<any, unknown>;
  /** What a "done" shows by itself; null when only a look can tell (operations without an answer). */
  answered(value: unknown, intent: Intent): { resultId: string; seen: Seen } | null;
  /** Parent → id list → Get each child → compare our reference; or the object itself, for what leaves no child. */
  look(mws: MwsClient, intent: Intent, known: Hints): Promise<Look>;
};

/** By reference, amount and currency, as a "done" is: a reference that somebody else used for another amount is not ours. */
export function isOurs(intent: Intent, referenceId: string, price: WireMoney): boolean {
  const amount = fromWire(price);
  return (
    referenceId === intent.referenceId && amount?.minor === intent.amountMinor && amount?.currency === intent.currency
  );
}

/** What a Get showed, and when by Amazon's clock. */
export type Got<Value> = { value: Value; answeredAt: Date };

/** A Get while looking: its value, or why we still don't know. */
export class Unclear extends Error {}

export async function get<Input, Value>(
  mws: MwsClient,
  operation: Operation<Input, Value>,
  input: Input,
): Promise<Got<Value>> {
  const outcome: Outcome<Value> = await mws.call(operation, input, { interactive: true });
  if (outcome.kind === "done") return { value: outcome.value, answeredAt: outcome.answeredAt ?? new Date() };
  const why = outcome.kind === "notKnown" ? outcome.why : `${outcome.code}: ${outcome.message}`;
  throw new Unclear(`${operation.action}: ${why}`);
}
