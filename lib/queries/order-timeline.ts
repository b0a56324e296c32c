import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { apiCalls, auditEntries, auditPersonalValues, intents, objectHistory, users } from "@/db/schema";
import type { IntentOperation, IntentState, ObjectKind, ObservationSource } from "@/db/schema";
import type { Money } from "@/lib/payments/money";
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
  intent: { operation: IntentOperation; state: IntentState; amount: Money | null; captureNow: boolean } | null;
  /** The calls that this intent took. Only at the entry that asked for it. */
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
  source: ObservationSource;
};
export type CallEntry = CallRow & { kind: "call" };
export type TimelineEntry = StaffEntry | AmazonEntry | CallEntry;
export type Timeline = { entries: TimelineEntry[]; more: boolean };

type Kind = TimelineEntry["kind"];
const kindsOf: Record<TimelineFilter, readonly Kind[]> = {
  all: ["staff", "amazon", "call"],
  staff: ["staff"],
  amazon: ["amazon"],
  calls: ["call"],
};

/** Newest first: what our people did, what Amazon reported, and each call between the two. */
export async function orderTimeline(
  db: Queryable,
  orderId: string,
  { filter, limit }: { filter: TimelineFilter; limit: number },
): Promise<Timeline> {
  const heads = await db.execute<{ kind: Kind; id: string }>(sql`
    select kind, id from (${headsOf(orderId, filter)}) as heads
    order by at desc, kind = 'amazon' desc, id desc limit ${limit + 1}`);
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
  };
}

/**
 * An answer to a call of ours is placed when we had it, so that it follows its request whatever the two clocks say; all
 * else when Amazon says that it happened. A call made for an intent stands at the intent, except where calls alone are shown.
 */
function headsOf(orderId: string, filter: TimelineFilter) {
  const sources = {
    staff: sql`select 'staff' as kind, ${auditEntries.id}, ${auditEntries.at} as at from ${auditEntries}
      where ${auditEntries.orderId} = ${orderId}`,
    amazon: sql`select 'amazon' as kind, ${objectHistory.id},
        case when ${objectHistory.source} = 'action' then ${objectHistory.recordedAt} else ${objectHistory.at} end as at
      from ${objectHistory} where ${objectHistory.orderId} = ${orderId}`,
    call: sql`select 'call' as kind, ${apiCalls.id}, ${apiCalls.startedAt} as at from ${apiCalls}
      where ${apiCalls.orderId} = ${orderId}${filter === "all" ? sql` and ${apiCalls.intentId} is null` : sql``}`,
  };
  return sql.join(
    kindsOf[filter].map((kind) => sources[kind]),
    sql` union all `,
  );
}

async function staffEntries(db: Queryable, ids: number[]): Promise<StaffEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ entry: auditEntries, actor: users.name, intent: intents })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .leftJoin(intents, eq(intents.id, auditEntries.intentId))
    .where(inArray(auditEntries.id, ids));
  const values = await db.select().from(auditPersonalValues).where(inArray(auditPersonalValues.entryId, ids));
  const calls = await callsOfIntents(
    db,
    rows.flatMap(({ entry }) => (asks(entry.action) && entry.intentId) || []),
  );
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
      amount: moneyOrNull(intent.amountMinor, intent.currency),
      captureNow: intent.captureNow,
    },
    calls: asks(entry.action) ? calls.filter((call) => call.intentId === entry.intentId).map(toCall) : [],
  }));
}

const asks = (action: string): boolean => action.endsWith(".requested");

async function callsOfIntents(db: Queryable, intentIds: string[]) {
  if (intentIds.length === 0) return [];
  return db.select(callColumns).from(apiCalls).where(inArray(apiCalls.intentId, intentIds)).orderBy(apiCalls.id);
}

async function amazonEntries(db: Queryable, ids: number[]): Promise<AmazonEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db.select().from(objectHistory).where(inArray(objectHistory.id, ids));
  return rows.map((row) => ({
    kind: "amazon",
    id: row.id,
    at: row.source === "action" ? row.recordedAt : row.at,
    object: row.kind,
    objectId: row.objectId,
    state: row.state,
    reason: row.reason,
    amount: moneyOrNull(row.amountMinor, row.currency),
    source: row.source,
  }));
}

async function callEntries(db: Queryable, ids: number[]): Promise<CallEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db.select(callColumns).from(apiCalls).where(inArray(apiCalls.id, ids)).orderBy(desc(apiCalls.id));
  return rows.map((row) => ({ kind: "call", ...toCall(row) }));
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

/** What was said in one call, as stored: keys, signatures and buyer data were removed before. */
export type CallExchange = {
  action: string;
  at: Date;
  durationMs: number;
  status: number | null;
  code: string | null;
  requestId: string | null;
  request: { path: string; parameters: Record<string, string> };
  response: string | null;
};

export async function orderCall(db: Queryable, orderId: string, callId: number): Promise<CallExchange | null> {
  const [row] = await db
    .select()
    .from(apiCalls)
    .where(and(eq(apiCalls.orderId, orderId), eq(apiCalls.id, callId)));
  if (!row) return null;
  const { action, startedAt, durationMs, status, code, requestId, request, response } = row;
  return { action, at: startedAt, durationMs, status, code, requestId, request, response };
}
