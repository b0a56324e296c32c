import { asc, eq, isNotNull } from "drizzle-orm";
import { apiCalls, auditEntries, authorizations, captures, intents, intentTries, refunds } from "@/db/schema";
import type { CommandResult } from "@/lib/commands/result";
import { madeAt, type Ledger, type Made } from "./ledger";
import type { Played } from "./play";
import type { Settling } from "./settling";
import type { World } from "./world";

// A conflict leaves at Amazon what another system made under our reference, and it stays: nothing of ours is below that reference.
// What must hold is that people ended the intent once, by a true word, and that ending it moved nothing.

type Intent = typeof intents.$inferSelect;
type Person = Settling["people"][number];

/** Null for what makes no object. */
const madeBy = ({ operation }: Intent, ledger: Ledger): Made[] | null =>
  madeAt(ledger)[operation as keyof ReturnType<typeof madeAt>] ?? null;

export async function checkSettling(world: World, ledger: Ledger, played: Played[]): Promise<string[]> {
  const { db } = world;
  const problems = await Promise.all(
    played.map(async ({ run, operation, settling }) => {
      if (!settling) return [];
      const [intent] = await db.select().from(intents).where(eq(intents.id, settling.intentId));
      const name = `run ${run} (${operation}, a conflict)`;
      return [
        ...wrongAtAmazon(settling, intent!, ledger),
        ...(settling.people.length === 0
          ? wrongWithoutPeople(intent!, ledger)
          : await wrongByPeople(world, settling, intent!, ledger)),
      ].map((problem) => `${name}: ${problem}`);
    }),
  );
  return problems.flat();
}

/**
 * What has no reference ends without a person where ours came first and was overwritten, or came last and overwrote: accepted, and
 * Amazon was told so once. Or it was refused, and Amazon never was: a seller's order id stays as it is.
 */
export function wrongWithoutPeople(intent: Intent, { orderReferences }: Pick<Ledger, "orderReferences">): string[] {
  const { state, referenceId, concludedBy, orderId } = intent;
  if (referenceId !== null || concludedBy !== null) return [`it was ${state} without a person`];
  const order = orderReferences.find(({ amazonOrderReferenceId }) => amazonOrderReferenceId === orderId);
  const times = order?.detailsSet.filter((set) => isAskedBy(intent, set)).length ?? 0;
  return times === (state === "accepted" ? 1 : 0)
    ? []
    : [`it is ${state}, and Amazon was told ${times} times what it asked for`];
}

type DetailsSet = Ledger["orderReferences"][number]["detailsSet"][number];

/** The conflict differs from ours in the one value that an operation has of its own. */
const isAskedBy = ({ operation, parameters }: Intent, { orderTotalMinor, sellerOrderId }: DetailsSet): boolean =>
  operation === "SetOrderReferenceDetails"
    ? orderTotalMinor === Math.round(Number(parameters["OrderReferenceAttributes.OrderTotal.Amount"]) * 100)
    : sellerOrderId === parameters["OrderAttributes.SellerOrderAttributes.SellerOrderId"];

async function wrongByPeople(
  { db, context }: World,
  settling: Settling,
  intent: Intent,
  ledger: Ledger,
): Promise<string[]> {
  const { people, sends } = settling;
  const winners = people.filter((person) => isEndingOf(person, intent));
  if (winners.length !== 1)
    return [`${winners.length} people said what it ended as: ${intent.state}, ${intent.resultId}`];
  const [winner] = winners;
  const problems = people.flatMap((person) =>
    wrongWords(person, intent, person === winner, fits(person, intent, ledger)),
  );
  if (!fits(winner!, intent, ledger)) problems.push(`${intent.resultId} is not what was asked for`);

  const entries = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.intentId, intent.id))
    .orderBy(asc(auditEntries.sequence));
  const [asked, told] = ["needs_person", "settledByPerson"].map((what) =>
    entries.find(({ action }) => action === `${intent.operation}.${what}`),
  );
  if (told?.actorId !== winner!.userId || told.facts.ending !== winner!.ending.kind)
    problems.push("the trail names another person, or another end");

  if (intent.sends !== sends) problems.push(`it was sent ${intent.sends - sends} times more by its settling`);
  const calls = await db.select().from(apiCalls).where(eq(apiCalls.intentId, intent.id));
  // What a process had ready that stood still meanwhile is noted as it wakes, and was not sent.
  const sent = calls.filter(({ outcome, status }) => outcome !== "notSent" || status !== null);
  const writes = sent.filter(({ action, startedAt }) => !action.startsWith("Get") && asked && startedAt > asked.at);
  problems.push(...writes.map(({ action }) => `its settling called ${action}`));

  const tries = await db
    .select()
    .from(intentTries)
    .where(eq(intentTries.intentId, intent.id))
    .orderBy(asc(intentTries.startedAt));
  const looks = tries
    .slice(tries.findLastIndex(({ kind }) => kind === "send") + 1)
    .filter(({ outcome }) => outcome === "absent" || outcome === "overtaken");
  const apartMs = (looks.at(-1)?.startedAt.getTime() ?? 0) - (looks[0]?.endedAt?.getTime() ?? 0);
  if (intent.state === "refused" && apartMs < context.intentPorts().timing.negativeLooksApartMs)
    problems.push(`it was denied after ${looks.length} looks within ${apartMs} ms`);
  return problems;
}

const isEndingOf = ({ userId, ending }: Person, { concludedBy, state, resultId, conclusionNote }: Intent): boolean =>
  concludedBy === userId &&
  (ending.kind === "object"
    ? state === "accepted" && resultId === ending.objectId
    : state === "refused" && conclusionNote === ending.reason);

/**
 * Whose word it was hears so, or died before, and hears from then on that it is too late; the other one hears that alone. What never
 * was the object of this intent is refused as such.
 */
function wrongWords({ userId, heard }: Person, intent: Intent, won: boolean, fits: boolean): string[] {
  const last = heard.at(-1) ?? null;
  const said = (result: CommandResult | null) =>
    result === null
      ? "nothing"
      : result.ok
        ? `${result.value.state} as ${result.value.resultId}`
        : JSON.stringify(result.refusal);
  const isEnd = (result: CommandResult | null) =>
    !!result?.ok && result.value.state === intent.state && result.value.resultId === intent.resultId;
  const isTooLate = !!last && !last.ok && last.refusal.why === "tooLate";
  const isUnfit = !!last && !last.ok && last.refusal.why === "doesNotFit";
  const right = won ? isEnd(last) || (isTooLate && heard.includes(null)) : isTooLate || (isUnfit && !fits);
  const wrong = heard.filter((result) => result?.ok && !(won && isEnd(result)));
  return [
    ...(right ? [] : [`${userId}, whose word it was${won ? "" : " not"}, heard ${said(last)} at last`]),
    ...wrong.map((result) => `${userId} was told ${said(result)}`),
  ];
}

/** Whether a person's word may be true: the object is there, for the amount and below the object that was asked for. */
function fits({ ending }: Person, intent: Intent, ledger: Ledger): boolean {
  const made = madeBy(intent, ledger);
  if (ending.kind === "didNotHappen" || made === null) return true;
  const object = made.find(({ id }) => id === ending.objectId);
  return object?.parentId === intent.objectId && object.amountMinor === intent.amountMinor;
}

/** Below what was meant there is what others did, and no more: our call came through nowhere, whoever says what. */
function wrongAtAmazon({ conflict, byHandId }: Settling, intent: Intent, ledger: Ledger): string[] {
  const made = madeBy(intent, ledger);
  if (!made) return [];
  const wanted = [conflict.here ? conflict.objectId : null, byHandId].filter((id) => id !== null).sort();
  const there = made
    .filter(({ parentId }) => parentId === intent.objectId)
    .map(({ id }) => id)
    .sort();
  const spent = made.filter(({ referenceId }) => referenceId === intent.referenceId).map(({ id }) => id);
  return [
    ...(there.join() === wanted.join()
      ? []
      : [`Amazon has ${there.join() || "nothing"} there, and others made ${wanted.join() || "nothing"}`]),
    ...(spent.join() === conflict.objectId
      ? []
      : [`our reference is on ${spent.join()}, and not on ${conflict.objectId} alone`]),
  ];
}

/** What the mirror says an intent made is what the intent says it made: its result, and the capture that came with it. */
export async function checkLinks({ db }: World): Promise<string[]> {
  const all = new Map((await db.select().from(intents)).map((intent) => [intent.id, intent]));
  const linked = [];
  for (const table of [authorizations, captures, refunds])
    linked.push(...(await db.select().from(table).where(isNotNull(table.intentId))));
  const strays = linked.filter((row) => {
    const intent = all.get(row.intentId!)!;
    const withIt = intent.captureNow && "authorizationId" in row ? row.authorizationId : null;
    return intent.state !== "accepted" || (row.id !== intent.resultId && withIt !== intent.resultId);
  });
  const results = new Set(linked.map(({ id }) => id));
  const lost = [...all.values()].filter(
    ({ state, referenceId, resultId }) => state === "accepted" && referenceId !== null && !results.has(resultId!),
  );
  return [
    ...strays.map(
      ({ id, intentId }) =>
        `${id} is said to come from ${all.get(intentId!)!.state} ${intentId}, which did not make it`,
    ),
    ...lost.map(({ id, resultId }) => `${resultId} is not said to come from ${id}`),
  ];
}
