import { setTimeout as sleep } from "node:timers/promises";
import type { intents, IntentOperation } from "@/db/schema";
import * as mws from "@/lib/mws";
import { fromWire, toWire } from "@/lib/payments/money";
import type { Random } from "./random";
import { foreign } from "./scenarios";
import type { World } from "./world";

type Intent = typeof intents.$inferSelect;
type Change = (name: string, text: string) => string;

/** What another system of the merchant did at Amazon with a request of ours. */
export type Conflict = {
  /** The object that took our reference; the order where the operation has none. */
  objectId: string;
  /** That object is below the very one that we meant. */
  here: boolean;
};

/** What leads to a conflict: the rest has neither reference nor value, and happened when a Get shows its effect. */
const operations: Partial<Record<IntentOperation, mws.Operation<never, unknown>>> = {
  Authorize: mws.authorize,
  Capture: mws.capture,
  Refund: mws.refund,
  SetOrderReferenceDetails: mws.setOrderReferenceDetails,
  SetOrderAttributes: mws.setOrderAttributes,
};
export const collidable: readonly IntentOperation[] = [...(Object.keys(operations) as IntentOperation[]), "Refund"];

/**
 * Nothing is done at Amazon, and something else has the time to act first. What has no reference is compared with what was found
 * before only after an answer was lost.
 */
export const faultsBeforeConflict = (operation: IntentOperation) =>
  operation.startsWith("Set") ? (["drop-before", "500-before"] as const) : (["503-throttled", "drop-before"] as const);

/**
 * Another system of the merchant repeats our request before ours gets through: for another amount or value, or on the object of
 * another order, as one that counts its references again after a restore would. Null when ours was first.
 */
export async function collide(
  { amazon }: World,
  random: Random,
  intent: Intent,
  elsewhereId: string,
): Promise<Conflict | null> {
  const here = intent.referenceId === null || random.next() < 0.6;
  const otherValue: Change = (name, text) =>
    name.endsWith(".Amount") ? otherAmount(random, text) : name.endsWith(".SellerOrderId") ? foreign() : text;
  const otherObject: Change = (_, text) => (text === intent.objectId ? elsewhereId : text);
  const objectId = await insist(amazon, intent, here ? otherValue : otherObject);
  return objectId === null ? null : { objectId, here };
}

/** Somebody does by hand, under a reference of their own, what we were asked for; null when Amazon doesn't let them. */
export const doByHand = ({ amazon }: World, intent: Intent): Promise<string | null> =>
  insist(amazon, intent, (_, text) => (text === intent.referenceId ? foreign() : text));

const otherAmount = (random: Random, text: string): string => {
  const asked = fromWire({ amount: text, currencyCode: "USD" })!.minor;
  const minor = 1 + random.below(5_00);
  return toWire({ minor: minor === asked ? minor + 1 : minor, currency: "USD" }).amount;
};

const PATIENCE = 400;

/** Our request, changed: sent until Amazon says yes or no. The id of what it made. */
async function insist(amazon: World["amazon"], intent: Intent, change: Change): Promise<string | null> {
  const parameters = Object.fromEntries(
    Object.entries(intent.parameters).map(([name, text]) => [name, change(name, text)]),
  );
  for (let tries = 0; tries < PATIENCE; tries++, await sleep(10)) {
    const outcome = await amazon.client.send(operations[intent.operation]!, parameters);
    if (outcome.kind === "final") return null;
    if (outcome.kind === "done") return idOf(outcome.value as Partial<Record<(typeof ids)[number], string>>);
  }
  throw new Error(`Another system could not do its ${intent.operation} at Amazon`);
}

const ids = ["amazonAuthorizationId", "amazonCaptureId", "amazonRefundId", "amazonOrderReferenceId"] as const;
const idOf = (value: Partial<Record<(typeof ids)[number], string>>): string =>
  ids.map((name) => value[name]).find((id) => id !== undefined)!;
