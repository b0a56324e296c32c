import { and, asc, eq, inArray } from "drizzle-orm";
import type { Money } from "@/lib/payments/money";
import type { OrderSnapshot, UnsettledIntent } from "@/lib/payments/snapshot";
import type { Queryable } from "./client";
import { inScope, type Scope } from "./scope";
import { accounts, authorizations, captures, intents, orderReferences, refunds } from "./schema";

type OrderRow = typeof orderReferences.$inferSelect;
export type OrderSnapshotRow = { row: OrderRow; snapshot: OrderSnapshot };

/** States in which an intent still reserves (architecture, section 4). */
export const unsettledStates = ["held", "requested", "sending", "unanswered", "needs_person"] as const;

/** An order and everything below it, as the rules look at it; null when this account and environment have no such order. */
export async function readOrderSnapshot(
  db: Queryable,
  scope: Scope,
  orderId: string,
): Promise<OrderSnapshotRow | null> {
  const [found] = await db
    .select({ row: orderReferences, region: accounts.region })
    .from(orderReferences)
    .innerJoin(accounts, eq(accounts.id, orderReferences.accountId))
    .where(and(inScope(orderReferences, scope), eq(orderReferences.id, orderId)));
  if (!found) return null;
  const holds = await db
    .select()
    .from(authorizations)
    .where(eq(authorizations.orderId, orderId))
    .orderBy(asc(authorizations.createdAt), asc(authorizations.id));
  const taken = await db
    .select()
    .from(captures)
    .where(eq(captures.orderId, orderId))
    .orderBy(asc(captures.createdAt), asc(captures.id));
  const returned = await db
    .select()
    .from(refunds)
    .where(eq(refunds.orderId, orderId))
    .orderBy(asc(refunds.createdAt), asc(refunds.id));
  const open = await db
    .select()
    .from(intents)
    .where(and(eq(intents.orderId, orderId), inArray(intents.state, [...unsettledStates])))
    .orderBy(asc(intents.requestedAt));
  const { row, region } = found;
  const made = new Set([...holds, ...taken, ...returned].map(({ intentId }) => intentId));
  return {
    row,
    snapshot: {
      id: row.id,
      state: row.state,
      reason: row.reason,
      total: row.totalMinor === null ? null : moneyOf(row.totalMinor, row.currency!),
      currency: row.currency,
      constraints: row.constraints.map((c) => c.id),
      region,
      environment: row.environment,
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
      authorizations: holds.map((a) => ({
        id: a.id,
        state: a.state,
        reason: a.reason,
        softDecline: a.softDecline,
        amount: moneyOf(a.amountMinor, a.currency),
        captured: moneyOf(a.capturedMinor, a.currency),
        captureNow: a.captureNow,
        createdAt: a.createdAt,
        expiresAt: a.expiresAt,
      })),
      captures: taken.map((c) => ({
        id: c.id,
        authorizationId: c.authorizationId,
        state: c.state,
        reason: c.reason,
        amount: moneyOf(c.amountMinor, c.currency),
        refunded: moneyOf(c.refundedMinor, c.currency),
        createdAt: c.createdAt,
      })),
      refunds: returned.map((r) => ({
        id: r.id,
        captureId: r.captureId,
        state: r.state,
        reason: r.reason,
        type: r.type,
        amount: moneyOf(r.amountMinor, r.currency),
        createdAt: r.createdAt,
      })),
      unsettled: open.map((intent) => toUnsettled(intent, made.has(intent.id))),
      confirmedAttributes: {
        sellerNote: row.sellerNote,
        sellerOrderId: row.sellerOrderId,
        storeName: row.storeName,
        customInformation: row.customInformation,
      },
    },
  };
}

function toUnsettled(intent: typeof intents.$inferSelect, mirrored: boolean): UnsettledIntent {
  const { operation, objectId, amountMinor, currency, captureNow } = intent;
  if (amountMinor === null || currency === null) return { operation, objectId };
  return { operation, objectId, amount: moneyOf(amountMinor, currency), captureNow, mirrored };
}

const moneyOf = (minor: number, currency: string): Money => ({ minor, currency });
