import "server-only";
import { and, desc, eq, inArray, like, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "@/db/client";
import { apiCalls, auditEntries, auditPersonalValues, intents, objectHistory, users } from "@/db/schema";
import type { IntentOperation, ObjectKind, ObservationSource } from "@/db/schema";
import type { Money } from "@/lib/payments/money";
import type { DescribedIntent } from "@/lib/payments/words";
import { moneyOrNull } from "./order-intents";

export const timelineFilters = ["all", "staff", "amazon", "calls"] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

/** One HTTP call to Amazon; what was said in it is read on demand (order-call.ts). */
export type CallRow = {
  id: number;
  action: string;
  at: Date;
  durationMs: number;
  status: number | null;
  outcome: string;
  code: string | null;
};
export type AskedIntent = DescribedIntent & {
  operation: IntentOperation;
  amount: Money | null;
  captureNow: boolean;
  /** What Amazon made of it, or what it acted on; null until it is accepted. */
  resultId: string | null;
};
export type StaffEntry = {
  kind: "staff";
  id: number;
  at: Date;
  /** The person; null for Tillway itself. */
  actor: string | null;
  /** The trail's verb: refund.requested, note.added … */
  action: string;
  objectId: string | null;
  facts: Record<string, unknown>;
  /** Names and free text, where they are still kept. */
  personal: Record<string, string>;
  intent: AskedIntent | null;
  /** How the intent was sent, newest first. Only at the entry that asked for it; its looks stand among the calls. */
  calls: CallRow[];
};
export type AmazonEntry = {
  kind: "amazon";
  id: number;
  at: Date;
  object: ObjectKind;
  objectId: string;
  state: string;
  reason: string | null;
  amount: Money | null;
  /** What was captured of an authorization or refunded of a capture by then. */
  used: Money | null;
  /** What differs from the time before: its state or reason, else the sum used, else something that the history does not keep. */
  changed: "state" | "used" | "details";
  source: ObservationSource;
};
/** `actor`: who asked for what it sent; null where Tillway looked: for whom, is not kept. */
export type CallEntry = CallRow & { kind: "call"; actor: string | null };
export type TimelineEntry = StaffEntry | AmazonEntry | CallEntry;
/** `reads`: how many calls only read the order, where they are left out; null where they stand among the entries, or do not belong. */
export type Timeline = { entries: TimelineEntry[]; more: boolean; reads: number | null };

/** An intent that stays unanswered for a day is sent again and again; more of that stands among the calls. */
const SENDS_SHOWN = 50;

type Kind = TimelineEntry["kind"];
const kindsOf: Record<TimelineFilter, readonly Kind[]> = {
  all: ["staff", "amazon"],
  staff: ["staff"],
  amazon: ["amazon"],
  calls: ["call"],
};

/**
 * Newest first: what our people did and what Amazon reported, or each call between the two. Calls made for a deed stand at it; those
 * that only read the order would bury the rest, for each visit makes some.
 */
export async function orderTimeline(
  db: Queryable,
  orderId: string,
  { filter, limit }: { filter: TimelineFilter; limit: number },
): Promise<Timeline> {
  const heads = await db.execute<{ kind: Kind; id: string }>(sql`
    select kind, id from (${headsOf(orderId, filter)}) as heads
    order by at desc, kind = 'amazon' desc, id desc limit ${limit + 1}`);
  const reads = filter === "all" ? await db.$count(apiCalls, readsOf(orderId)) : null;
  const shown = heads.rows.slice(0, limit).map(({ kind, id }) => ({ kind, id: Number(id) }));
  const idsOf = (kind: Kind) => shown.filter((head) => head.kind === kind).map((head) => head.id);
  const found = [
    ...(await staffEntries(db, idsOf("staff"))),
    ...(await amazonEntries(db, idsOf("amazon"))),
    ...(await callEntries(db, idsOf("call"))),
  ];
  const byHead = new Map(found.map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  return {
    entries: shown.flatMap(({ kind, id }) => byHead.get(`${kind} ${id}`) ?? []),
    more: heads.rows.length > limit,
    reads,
  };
}

const readsOf = (orderId: string) => and(eq(apiCalls.orderId, orderId), like(apiCalls.action, "Get%"));

/** Left out, because it says nothing new: that Amazon accepted what then shows itself, and each further "still unknown". */
function headsOf(orderId: string, filter: TimelineFilter) {
  const sources = {
    staff: sql`select 'staff' as kind, e.id, e.at from ${auditEntries} e
      where e.order_id = ${orderId} and (e.action not like '%.accepted' or e.action like 'SetOrder%')
        and not (e.action like '%.unanswered' and exists (
          select from ${auditEntries} f
          where f.order_id = e.order_id and f.intent_id = e.intent_id and f.action = e.action and f.id < e.id))`,
    amazon: sql`select 'amazon' as kind, ${objectHistory.id}, ${placedAt} as at
      from ${objectHistory} where ${objectHistory.orderId} = ${orderId}`,
    call: sql`select 'call' as kind, c.id, c.started_at as at from ${apiCalls} c
      where c.order_id = ${orderId}`,
  };
  return sql.join(
    kindsOf[filter].map((kind) => sources[kind]),
    sql` union all `,
  );
}

/**
 * An answer to a call of ours is placed when we had it, so that it follows its request whatever the two clocks say. So is what
 * Amazon gives no time of its own: a sum that grew while the state stood. All else stands where Amazon says that it happened.
 */
const placedAt = sql`case when ${objectHistory.source} = 'action' or exists (
    select from ${objectHistory} p
    where p.order_id = ${objectHistory.orderId} and p.object_id = ${objectHistory.objectId}
      and p.id < ${objectHistory.id} and p.at >= ${objectHistory.at})
  then ${objectHistory.recordedAt} else ${objectHistory.at} end`.mapWith(objectHistory.at);

async function staffEntries(db: Queryable, ids: number[]): Promise<StaffEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ entry: auditEntries, actor: users.name, intent: intents })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .leftJoin(intents, eq(intents.id, auditEntries.intentId))
    .where(inArray(auditEntries.id, ids));
  const values = await db.select().from(auditPersonalValues).where(inArray(auditPersonalValues.entryId, ids));
  const asked = rows.flatMap(({ entry }) => (asks(entry.action) && entry.intentId) || []);
  const calls = asked.length > 0 ? await sendsOf(db, asked) : [];
  return rows.map(({ entry, actor, intent }) => ({
    kind: "staff",
    id: entry.id,
    at: entry.at,
    actor,
    action: entry.action,
    objectId: entry.objectId,
    facts: entry.facts,
    personal: Object.fromEntries(values.filter((v) => v.entryId === entry.id).map((v) => [v.field, v.value])),
    intent: intent && {
      operation: intent.operation,
      state: intent.state,
      errorCode: intent.errorCode,
      waitingFor: intent.waitingFor,
      amount: moneyOrNull(intent.amountMinor, intent.currency),
      captureNow: intent.captureNow,
      resultId: intent.resultId,
    },
    calls: calls.filter((call) => asks(entry.action) && call.intentId === entry.intentId).map(toCall),
  }));
}

const asks = (action: string): boolean => action.endsWith(".requested");

const sendsOf = (db: Queryable, intentIds: string[]) =>
  db
    .select(callColumns)
    .from(apiCalls)
    .innerJoin(intents, and(eq(intents.id, apiCalls.intentId), eq(intents.operation, sql`${apiCalls.action}`)))
    .where(inArray(intents.id, intentIds))
    .orderBy(desc(apiCalls.id))
    .limit(SENDS_SHOWN);

async function amazonEntries(db: Queryable, ids: number[]): Promise<AmazonEntry[]> {
  if (ids.length === 0) return [];
  const prior = alias(objectHistory, "prior");
  const before = db
    .select({ state: prior.state, reason: prior.reason, usedMinor: prior.usedMinor })
    .from(prior)
    .where(
      and(
        eq(prior.orderId, objectHistory.orderId),
        eq(prior.objectId, objectHistory.objectId),
        lt(prior.id, objectHistory.id),
      ),
    )
    .orderBy(desc(prior.id))
    .limit(1)
    .as("before");
  const rows = await db
    .select({
      row: objectHistory,
      at: placedAt,
      before: { state: before.state, reason: before.reason, usedMinor: before.usedMinor },
    })
    .from(objectHistory)
    .leftJoinLateral(before, sql`true`)
    .where(inArray(objectHistory.id, ids));
  return rows.map(({ row, at, before }) => ({
    kind: "amazon",
    id: row.id,
    at,
    object: row.kind,
    objectId: row.objectId,
    state: row.state,
    reason: row.reason,
    amount: moneyOrNull(row.amountMinor, row.currency),
    used: moneyOrNull(row.usedMinor, row.currency),
    changed:
      row.state !== before?.state || row.reason !== before.reason
        ? "state"
        : row.usedMinor !== before.usedMinor
          ? "used"
          : "details",
    source: row.source,
  }));
}

async function callEntries(db: Queryable, ids: number[]): Promise<CallEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ ...callColumns, actor: users.name })
    .from(apiCalls)
    .leftJoin(intents, and(eq(intents.id, apiCalls.intentId), eq(intents.operation, apiCalls.action)))
    .leftJoin(users, eq(users.id, intents.requestedBy))
    .where(inArray(apiCalls.id, ids));
  return rows.map(({ actor, ...call }) => ({ kind: "call", actor, ...toCall(call) }));
}

const callColumns = {
  id: apiCalls.id,
  intentId: apiCalls.intentId,
  action: apiCalls.action,
  startedAt: apiCalls.startedAt,
  durationMs: apiCalls.durationMs,
  status: apiCalls.status,
  outcome: apiCalls.outcome,
  code: apiCalls.code,
};
type CallColumns = Pick<typeof apiCalls.$inferSelect, keyof typeof callColumns>;
const toCall = ({ startedAt, intentId: _, ...call }: CallColumns): CallRow => ({ ...call, at: startedAt });
