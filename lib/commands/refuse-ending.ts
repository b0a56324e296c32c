import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { intentTries } from "@/db/schema";
import { isMade, isMirrored, made } from "@/lib/intents/made";
import type { Intent } from "@/lib/intents/ports";
import type { CommandRefusal } from "./result";

const unfit = (problem: Extract<CommandRefusal, { why: "doesNotFit" }>["problem"]) =>
  ({ why: "doesNotFit", problem }) as const;

/** Why an object can't be what an intent made, under the order's lock. */
export async function refuseObject(tx: Tx, intent: Intent, objectId: string): Promise<CommandRefusal | null> {
  const { operation } = intent;
  if (!isMade(operation)) return objectId === intent.objectId ? null : unfit("noSuchObject");
  const { table, parent } = made[operation];
  const [object] = await tx
    .select({ amountMinor: table.amountMinor, currency: table.currency, intentId: table.intentId })
    .from(table)
    .where(and(eq(table.id, objectId), eq(table.orderId, intent.orderId), eq(parent, intent.objectId)));
  if (!object) return unfit("noSuchObject");
  if (object.amountMinor !== intent.amountMinor || object.currency !== intent.currency) return unfit("otherAmount");
  // Its own object, known by its reference, leaves no choice: another one of the same amount is somebody else's.
  if (object.intentId !== intent.id && (await isMirrored(tx, intent))) return unfit("knownAsAnother");
  return object.intentId !== null && object.intentId !== intent.id ? unfit("alreadyLinked") : null;
}

/**
 * Why nobody may say yet that an intent did not happen: what it takes is what the machine itself wants, two looks that did not
 * show it, a minute apart, the last one just now, and nothing sent since.
 */
export async function refuseNotHappened(
  tx: Tx,
  intent: Intent,
  reason: string,
  looksApartMs: number,
): Promise<CommandRefusal | null> {
  if (reason.trim() === "") return unfit("reasonMissing");
  if (await isMirrored(tx, intent)) return unfit("happened");
  const tries = await tx
    .select()
    .from(intentTries)
    .where(eq(intentTries.intentId, intent.id))
    .orderBy(asc(intentTries.startedAt));
  const looks = tries.slice(tries.findLastIndex(({ kind }) => kind === "send") + 1);
  const last = looks.at(-1);
  if (last?.outcome === "found") return unfit("happened");
  if (!last || !isNegative(last)) return unfit("notKnown");
  const first = looks.find(isNegative)!; // over at its end, and the last one began at its beginning: nobody knows when Amazon was asked
  return last.startedAt.getTime() - first.endedAt!.getTime() < looksApartMs ? unfit("notLookedEnough") : null;
}

/** Overtaken: what was asked for is not there, something else is. */
const isNegative = ({ outcome }: { outcome: string | null }) => outcome === "absent" || outcome === "overtaken";
