import "server-only";
import { and, asc, desc, eq, gt, inArray, or } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { unsettledStates } from "@/db/order-snapshot";
import { intents, users, type IntentOperation, type IntentState } from "@/db/schema";
import type { Money } from "@/lib/payments/money";

/** A write to Amazon as people see it. */
export type IntentRow = {
  id: string;
  /** The opened form that asked for it. */
  formId: string;
  operation: IntentOperation;
  state: IntentState;
  objectId: string;
  /** Amazon's idempotency key for it; null where Amazon has none. */
  referenceId: string | null;
  amount: Money | null;
  captureNow: boolean;
  requestedBy: string | null;
  requestedAt: Date;
  notBefore: Date;
  /** Amazon's code while it waits: RequestThrottled, or what paused the account. */
  waitingFor: string | null;
  everUnanswered: boolean;
  unansweredSince: Date | null;
  sends: number;
  looks: number;
  resultId: string | null;
  errorCode: string | null;
  errorMessage: string | null;
  conclusionNote: string | null;
  concludedAt: Date | null;
};

const ENDED_SHOWN_FOR_MS = 24 * 3_600_000;

/** Unsettled ones, and those that were refused or taken back within the last day, oldest first. */
export async function orderIntents(db: Queryable, orderId: string, now: Date): Promise<IntentRow[]> {
  const lately = new Date(now.getTime() - ENDED_SHOWN_FOR_MS);
  const shown = or(
    inArray(intents.state, [...unsettledStates]),
    and(inArray(intents.state, ["refused", "withdrawn"]), gt(intents.concludedAt, lately)),
  );
  const rows = await db
    .select({ intent: intents, requestedBy: users.name })
    .from(intents)
    .leftJoin(users, eq(users.id, intents.requestedBy))
    .where(and(eq(intents.orderId, orderId), shown))
    .orderBy(asc(intents.requestedAt));
  return rows.map(({ intent, requestedBy }) => toRow(intent, requestedBy));
}

export async function confirmedAt(db: Queryable, orderId: string): Promise<Date | null> {
  const [last] = await db
    .select({ at: intents.concludedAt })
    .from(intents)
    .where(
      and(eq(intents.orderId, orderId), eq(intents.operation, "ConfirmOrderReference"), eq(intents.state, "accepted")),
    )
    .orderBy(desc(intents.concludedAt))
    .limit(1);
  return last?.at ?? null;
}

const toRow = (intent: typeof intents.$inferSelect, requestedBy: string | null): IntentRow => ({
  id: intent.id,
  formId: intent.formId,
  operation: intent.operation,
  state: intent.state,
  objectId: intent.objectId,
  referenceId: intent.referenceId,
  amount: moneyOrNull(intent.amountMinor, intent.currency),
  captureNow: intent.captureNow,
  requestedBy,
  requestedAt: intent.requestedAt,
  notBefore: intent.notBefore,
  waitingFor: intent.waitingFor,
  everUnanswered: intent.everUnanswered,
  unansweredSince: intent.unansweredSince,
  sends: intent.sends,
  looks: intent.looks,
  resultId: intent.resultId,
  errorCode: intent.errorCode,
  errorMessage: intent.errorMessage,
  conclusionNote: intent.conclusionNote,
  concludedAt: intent.concludedAt,
});

export const moneyOrNull = (minor: number | null, currency: string | null): Money | null =>
  minor === null || currency === null ? null : { minor, currency };
