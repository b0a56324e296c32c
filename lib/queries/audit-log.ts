import "server-only";
import { and, asc, desc, eq, gt, inArray, isNull, lt, or, type SQL } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { auditEntries, auditPersonalValues, memberships, users } from "@/db/schema";

export type AuditAsk = {
  /** An account's id, or `organization`. */
  chain: string;
  /** With it, entries that belong to no environment are shown too. */
  environment?: string;
  actorId?: string;
  action?: string;
  orderId?: string;
};
export type AuditCursor = { side: "older" | "newer"; id: number };
export type AuditRow = {
  id: number;
  sequence: number;
  at: string;
  environment: string | null;
  /** As the person was called then; null for the worker. */
  actor: string | null;
  action: string;
  orderId: string | null;
  objectId: string | null;
  facts: Record<string, unknown>;
  /** What is known of people; an erased value leaves its name here. */
  personal: Record<string, string | null>;
  hash: string;
};

/** One page of a chain, newest first, without counting the rest. */
export async function auditLog(db: Queryable, ask: AuditAsk, cursor: AuditCursor | null, size: number) {
  const newer = cursor?.side === "newer";
  const from = cursor && (newer ? gt(auditEntries.id, cursor.id) : lt(auditEntries.id, cursor.id));
  const found = await db
    .select({ entry: auditEntries, actorName: users.name })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.actorId))
    .where(and(wanted(ask), from ?? undefined))
    .orderBy(newer ? asc(auditEntries.id) : desc(auditEntries.id))
    .limit(size + 1);
  const more = found.length > size;
  const shown = newer ? found.slice(0, size).reverse() : found.slice(0, size);
  const personal = await personalOf(
    db,
    shown.map(({ entry }) => entry.id),
  );
  const rows = shown.map(({ entry, actorName }) => toRow(entry, actorName, personal.get(entry.id) ?? {}));
  const first = rows[0]?.id;
  const last = rows.at(-1)?.id;
  return {
    rows,
    newer: first !== undefined && (newer ? more : cursor !== null) ? first : null,
    older: last !== undefined && (newer || more) ? last : null,
  };
}

function wanted({ chain, environment, actorId, action, orderId }: AuditAsk): SQL | undefined {
  const e = auditEntries;
  return and(
    eq(e.chain, chain),
    environment ? or(eq(e.environment, environment), isNull(e.environment)) : undefined,
    actorId ? eq(e.actorId, actorId) : undefined,
    action ? eq(e.action, action) : undefined,
    orderId ? eq(e.orderId, orderId) : undefined,
  );
}

async function personalOf(db: Queryable, ids: number[]): Promise<Map<number, Record<string, string>>> {
  const values = new Map<number, Record<string, string>>();
  if (ids.length === 0) return values;
  const rows = await db.select().from(auditPersonalValues).where(inArray(auditPersonalValues.entryId, ids));
  for (const { entryId, field, value } of rows) values.set(entryId, { ...values.get(entryId), [field]: value });
  return values;
}

function toRow(
  entry: typeof auditEntries.$inferSelect,
  actorName: string | null,
  kept: Record<string, string>,
): AuditRow {
  const { id, sequence, environment, action, orderId, objectId, facts, hash } = entry;
  const personal = Object.fromEntries(Object.keys(entry.personalDigests).map((field) => [field, kept[field] ?? null]));
  const actor = entry.actorId ? (kept.actorName ?? actorName ?? "somebody") : null;
  return {
    id,
    sequence,
    at: entry.at.toISOString(),
    environment,
    actor,
    action,
    orderId,
    objectId,
    facts,
    personal,
    hash,
  };
}

/** Who can be filtered by: everybody, or only those who see this account. */
export const auditActors = (db: Queryable, accountId: string | null): Promise<{ id: string; name: string }[]> =>
  db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(accountId ? or(eq(users.role, "admin"), inArray(users.id, membersOf(db, accountId))) : undefined)
    .orderBy(asc(users.name));

const membersOf = (db: Queryable, accountId: string) =>
  db.select({ id: memberships.userId }).from(memberships).where(eq(memberships.accountId, accountId));
