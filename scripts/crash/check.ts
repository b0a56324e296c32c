import { eq, inArray, sql } from "drizzle-orm";
import {
  auditEntries,
  authorizations,
  captures,
  intents,
  orderReferences,
  refunds,
  type IntentOperation,
} from "@/db/schema";
import { unsettledStates } from "@/db/order-snapshot";
import { checkLinks, checkSettling } from "./check-settling";
import { madeAt, type Ledger } from "./ledger";
import type { Played } from "./play";
import type { World } from "./world";

type Facts = { state: string; amountMinor: number; referenceId: string | null };

/** Everything that is not as it must be, in words; empty when money moved exactly once. */
export async function check(world: World, played: Played[]): Promise<string[]> {
  const ledger = await ledgerOfOurOrders(world);
  return [
    ...stillDeciding(ledger),
    ...(await compareObjects(world, ledger)),
    ...(await compareTotals(world, ledger)),
    ...(await checkIntents(world, ledger, new Set(played.map(({ settling }) => settling?.intentId)))),
    ...(await checkLinks(world)),
    ...(await checkSettling(world, ledger, played)),
    ...(await checkRuns(world, played)),
    ...(await checkTrail(world)),
  ];
}

/** A ledger that still moves can't be compared with anything. */
const stillDeciding = ({ authorizations, captures, refunds }: Ledger): string[] =>
  [...authorizations, ...captures, ...refunds]
    .filter((object) => object.state === "Pending")
    .map((object) => `Amazon has not decided an object created at ${object.createdAt}, so the comparison is void`);

/** Without the orders that the judge began to prepare and left behind when a fault met it: nobody at our side ever heard of them. */
async function ledgerOfOurOrders({ amazon, db }: World): Promise<Ledger> {
  const ledger = await amazon.ledger();
  const known = new Set((await db.select({ id: orderReferences.id }).from(orderReferences)).map(({ id }) => id));
  const ours = <T extends { amazonOrderReferenceId: string }>(objects: T[]) =>
    objects.filter((o) => known.has(o.amazonOrderReferenceId));
  return {
    ...ledger,
    orderReferences: ours(ledger.orderReferences),
    authorizations: ours(ledger.authorizations),
    captures: ours(ledger.captures),
    refunds: ours(ledger.refunds),
  };
}

/** How the intents ended: a run in which none was accepted would prove nothing. */
export async function endings({ db }: World): Promise<string[]> {
  return (await db.select({ operation: intents.operation, state: intents.state }).from(intents)).map(
    ({ operation, state }) => (state === "accepted" ? state : `${operation} ${state}`),
  );
}

export async function unsettledCount({ db }: World): Promise<number> {
  const rows = await db
    .select({ id: intents.id })
    .from(intents)
    .where(inArray(intents.state, [...unsettledStates]));
  return rows.length;
}

/** Amazon's objects and ours: the same ids, states, amounts and references, nothing more and nothing less. */
async function compareObjects({ db }: World, ledger: Ledger): Promise<string[]> {
  const pairs: [string, Map<string, Facts>, Map<string, Facts>][] = [
    [
      "authorization",
      byId(ledger.authorizations, (a) => [a.amazonAuthorizationId, { ...a, referenceId: a.authorizationReferenceId }]),
      byId(await db.select().from(authorizations), (a) => [a.id, a]),
    ],
    [
      "capture",
      byId(ledger.captures, (c) => [c.amazonCaptureId, { ...c, referenceId: c.captureReferenceId }]),
      byId(await db.select().from(captures), (c) => [c.id, c]),
    ],
    [
      "refund",
      byId(ledger.refunds, (r) => [r.amazonRefundId, { ...r, referenceId: r.refundReferenceId }]),
      byId(await db.select().from(refunds), (r) => [r.id, r]),
    ],
  ];
  return pairs.flatMap(([kind, amazon, ours]) => [
    ...[...amazon].flatMap(([id, facts]) => {
      const row = ours.get(id);
      if (!row) return [`${kind} ${id} is at Amazon and not in the mirror`];
      return same(facts, row) ? [] : [`${kind} ${id} is ${show(facts)} at Amazon and ${show(row)} in the mirror`];
    }),
    ...[...ours.keys()].filter((id) => !amazon.has(id)).map((id) => `${kind} ${id} is in the mirror and not at Amazon`),
  ]);
}

/** An order's own totals, to the cent; by now nothing is pending any more. */
async function compareTotals({ db }: World, ledger: Ledger): Promise<string[]> {
  const rows = await db.select().from(orderReferences);
  return rows.flatMap((row) => {
    const of = <T extends { amazonOrderReferenceId: string; state: string; amountMinor: number }>(
      objects: T[],
      ...states: string[]
    ) =>
      objects
        .filter((o) => o.amazonOrderReferenceId === row.id && states.includes(o.state))
        .reduce((all, o) => all + o.amountMinor, 0);
    const amazons = ledger.orderReferences.find((o) => o.amazonOrderReferenceId === row.id);
    const state = amazons?.state;
    const sums: [string, number | null | undefined, number | null][] = [
      ["in total", amazons?.orderTotalMinor, row.totalMinor],
      ["on hold", of(ledger.authorizations, "Open"), row.onHoldMinor],
      ["about to be held", 0, row.pendingHoldMinor],
      ["captured", of(ledger.captures, "Completed", "Closed"), row.capturedMinor],
      ["being captured", 0, row.capturePendingMinor],
      ["returned", of(ledger.refunds, "Completed"), row.refundedMinor],
      ["being returned", 0, row.refundPendingMinor],
    ];
    return [
      ...(state === row.state ? [] : [`order ${row.id} is ${state} at Amazon and ${row.state} in the mirror`]),
      ...sums
        .filter(([, amazon, ours]) => amazon !== ours)
        .map(([what, amazon, ours]) => `order ${row.id}: ${amazon} ${what} at Amazon, ${ours} by our total`),
    ];
  });
}

/** What an operation without a reference leaves at Amazon; in these runs nobody and nothing else does it. */
const effects: Partial<Record<IntentOperation, (intent: IntentRow, ledger: Ledger) => boolean>> = {
  CancelOrderReference: (intent, ledger) => orderOf(intent, ledger)?.state === "Canceled",
  CloseOrderReference: (intent, ledger) => orderOf(intent, ledger)?.reasonCode === "SellerClosed",
  CloseAuthorization: ({ objectId }, { authorizations }) =>
    authorizations.find((a) => a.amazonAuthorizationId === objectId)?.reasonCode === "SellerClosed",
  SetOrderReferenceDetails: (intent, ledger) => {
    const total = orderOf(intent, ledger)?.orderTotalMinor;
    return total === Math.round(Number(intent.parameters["OrderReferenceAttributes.OrderTotal.Amount"]) * 100);
  },
  SetOrderAttributes: (intent, ledger) =>
    orderOf(intent, ledger)?.sellerOrderId === intent.parameters["OrderAttributes.SellerOrderAttributes.SellerOrderId"],
  ConfirmOrderReference: (intent, ledger) => orderOf(intent, ledger)?.state !== "Draft",
};
type IntentRow = typeof intents.$inferSelect;
const orderOf = ({ orderId }: IntentRow, { orderReferences }: Ledger) =>
  orderReferences.find((order) => order.amazonOrderReferenceId === orderId);

/** What Amazon made of an accepted intent is in the mirror as soon as the intent is settled, without anybody asking again. */
export async function checkRecorded({ db }: World): Promise<string[]> {
  const rows = await db.select().from(intents).where(eq(intents.state, "accepted"));
  const mirrored = new Map<string, number>();
  for (const table of [authorizations, captures, refunds])
    for (const { id, amountMinor } of await db.select({ id: table.id, amountMinor: table.amountMinor }).from(table))
      mirrored.set(id, amountMinor);
  return rows
    .filter(
      ({ operation, resultId, amountMinor }) => !effects[operation] && mirrored.get(resultId ?? "") !== amountMinor,
    )
    .map(({ operation, id, resultId }) => `${operation} ${id} was accepted as ${resultId}, which is not in the mirror`);
}

/**
 * Every intent is settled; an accepted one made exactly one object, or left its mark, any other none; no reference is on two
 * objects of a kind. What Amazon has of those with a conflict is judged with their settling.
 */
async function checkIntents(
  { db }: World,
  ledger: Ledger,
  conflicting: ReadonlySet<string | undefined>,
): Promise<string[]> {
  const made = madeAt(ledger);
  const rows = await db.select().from(intents);
  const ourCaptures = await db.select().from(captures);
  const problems = rows.flatMap((intent) => {
    const name = `${intent.operation} ${intent.id}`;
    if (!["accepted", "refused", "withdrawn"].includes(intent.state))
      return [`${name} is ${intent.state}: ${intent.conclusionNote}`];
    if (conflicting.has(intent.id)) return [];
    const effect = effects[intent.operation];
    if (effect && effect(intent, ledger) !== (intent.state === "accepted"))
      return [`${name} is ${intent.state}, and Amazon does not agree`];
    if (effect) return [];
    const objects = made[intent.operation as keyof typeof made].filter((o) => o.referenceId === intent.referenceId);
    const wanted = intent.state === "accepted" ? 1 : 0;
    if (objects.length !== wanted) return [`${name} is ${intent.state} and made ${objects.length} objects at Amazon`];
    const [object] = objects;
    if (object && (object.id !== intent.resultId || object.amountMinor !== intent.amountMinor))
      return [
        `${name} of ${intent.amountMinor} names ${intent.resultId}, and Amazon has ${object.id} of ${object.amountMinor}`,
      ];
    return intent.captureNow ? chargedAtOnce(intent, ledger, ourCaptures) : [];
  });
  const ours = new Set(rows.map((intent) => intent.referenceId));
  for (const [kind, objects] of Object.entries(made)) {
    const strays = objects.filter((o) => o.referenceId.startsWith("tw-") && !ours.has(o.referenceId));
    problems.push(...strays.map((o) => `${kind}: ${o.id} carries ${o.referenceId}, which no intent has`));
    const references = objects.map((o) => o.referenceId);
    if (new Set(references).size !== references.length) problems.push(`${kind}: a reference is on two objects`);
  }
  return problems;
}

/** A charge at once is one capture of all that was authorized, under the same reference, and ours knows whose it is. */
function chargedAtOnce(intent: IntentRow, ledger: Ledger, ours: (typeof captures.$inferSelect)[]): string[] {
  const name = `Authorize ${intent.id}, a charge at once,`;
  const authorization = ledger.authorizations.find((a) => a.amazonAuthorizationId === intent.resultId);
  const made = ledger.captures.filter((c) => c.captureReferenceId === intent.referenceId);
  const wanted = intent.state === "accepted" && authorization?.state !== "Declined" ? 1 : 0;
  if (made.length !== wanted) return [`${name} is ${intent.state} and made ${made.length} captures at Amazon`];
  return made.flatMap(({ amazonCaptureId: id, amountMinor }) => {
    const row = ours.find((capture) => capture.id === id);
    const linked = row?.intentId === intent.id && row.authorizationId === intent.resultId;
    return linked && amountMinor === intent.amountMinor ? [] : [`${name} is not linked to ${id} of ${amountMinor}`];
  });
}

/** What people meant once happened at most once, however often and by how many it was asked. */
async function checkRuns({ db }: World, played: Played[]): Promise<string[]> {
  const rows = await db.select().from(intents);
  return played.flatMap(({ run, operation, orderId, shape, fault, formIds, answers }) => {
    const name = `run ${run} (${operation}, ${shape}, ${fault})`;
    const mine = rows.filter((intent) => formIds.includes(intent.formId));
    return [
      ...(mine.length > 1 ? [`${name}: ${mine.length} intents on ${orderId}`] : []),
      ...wrongAnswers(answers, mine, shape).map((problem) => `${name}: ${problem}`),
    ];
  });
}

/**
 * Whoever is told that it was asked for is told of the one intent there is, and an end only as it stayed; whoever else hears that
 * somebody acted.
 */
function wrongAnswers(answers: Played["answers"], mine: IntentRow[], shape: Played["shape"]): string[] {
  const told = answers.filter((answer) => answer !== null);
  const refusals = told.flatMap((answer) => (answer.ok ? [] : [answer.refusal.why]));
  return [
    ...told.flatMap((answer) => {
      if (!answer.ok) return [];
      const { id, state } = answer.value;
      const row = mine.find((intent) => intent.id === id);
      if (!row) return [`somebody was told of ${id}, which nobody has`];
      const over = ["accepted", "refused", "withdrawn"].includes(state);
      return over && row.state !== state ? [`somebody was told ${state} of ${id}, which is ${row.state}`] : [];
    }),
    ...refusals.filter((why) => !mayHear(shape, why)).map((why) => `somebody was refused with ${why}`),
  ];
}

const mayHear = (shape: Played["shape"], why: string): boolean =>
  why === "someoneActed" || (shape === "taken back" && why === "tooLate");

const ends = ["accepted", "refused", "withdrawn", "settledByPerson"] as const;

/** The chain is whole, and tells each intent's beginning and its one end once. */
async function checkTrail({ db, shop }: World): Promise<string[]> {
  const { rows } = await db.execute<{ sequence: string }>(sql`
    select sequence from (
      select sequence, audit_hash(a) = a.hash as sealed,
        previous_hash = coalesce(lag(hash) over w, '') and sequence = coalesce(lag(sequence) over w, 0) + 1 as linked
      from audit_entries a where chain = ${shop.account.id} window w as (order by sequence)
    ) entries where not sealed or not linked`);
  const entries = await db.select().from(auditEntries).where(eq(auditEntries.chain, shop.account.id));
  const all = await db.select().from(intents);
  return [
    ...rows.map(({ sequence }) => `audit entry ${sequence} does not fit its chain`),
    ...all.flatMap((intent) => {
      const told = (what: string) =>
        entries.filter((e) => e.intentId === intent.id && e.action === `${intent.operation}.${what}`).length;
      const person = intent.concludedBy !== null && intent.state !== "withdrawn";
      const end = person ? "settledByPerson" : intent.state;
      const wrong = ends.filter((one) => told(one) !== (one === end ? 1 : 0));
      return [
        ...(told("requested") === 1 ? [] : [`${intent.operation} ${intent.id}: asked ${told("requested")} times`]),
        ...(told("needs_person") === (person ? 1 : 0)
          ? []
          : [`${intent.operation} ${intent.id}: needed a person ${told("needs_person")} times`]),
        ...wrong.map((one) => `${intent.operation} ${intent.id} (${end}): ${one} ${told(one)} times`),
      ].map((problem) => `${problem} by the trail`);
    }),
  ];
}

const byId = <T>(objects: T[], of: (object: T) => [string, Facts]): Map<string, Facts> => new Map(objects.map(of));
const same = (a: Facts, b: Facts) =>
  a.state === b.state && a.amountMinor === b.amountMinor && a.referenceId === b.referenceId;
const show = ({ state, amountMinor }: Facts) => `${state} with ${amountMinor}`;
