import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import {
  authorizations,
  captures,
  orderReferences,
  refunds,
  type IntentOperation,
  type IntentState,
} from "@/db/schema";
import type { Intent } from "@/lib/intents/ports";

/** How an intent stands, for the one who asked. */
export type IntentView = {
  id: string;
  operation: IntentOperation;
  state: IntentState;
  orderId: string;
  objectId: string;
  amountMinor: number | null;
  currency: string | null;
  resultId: string | null;
  /** The object that Amazon made or changed, as it stands now. */
  result: { state: string; reason: string | null } | null;
  errorCode: string | null;
  errorMessage: string | null;
  waitingFor: string | null;
  notBefore: Date;
  everUnanswered: boolean;
  requestedAt: Date;
  /** This form had been sent before: what is shown is what came of it then. */
  repeated: boolean;
};

const tables = {
  Authorize: authorizations,
  Capture: captures,
  Refund: refunds,
  CloseAuthorization: authorizations,
  CancelOrderReference: orderReferences,
  CloseOrderReference: orderReferences,
  SetOrderReferenceDetails: orderReferences,
  SetOrderAttributes: orderReferences,
  ConfirmOrderReference: orderReferences,
} as const satisfies Record<IntentOperation, unknown>;

export async function viewIntent(db: Queryable, intent: Intent, repeated: boolean): Promise<IntentView> {
  const { id, operation, state, orderId, objectId, amountMinor, currency, resultId } = intent;
  const { errorCode, errorMessage, waitingFor, notBefore, everUnanswered, requestedAt } = intent;
  const result = resultId === null ? null : await stateOf(db, tables[operation], resultId);
  return {
    ...{ id, operation, state, orderId, objectId, amountMinor, currency, resultId, result, repeated },
    ...{ errorCode, errorMessage, waitingFor, notBefore, everUnanswered, requestedAt },
  };
}

async function stateOf(db: Queryable, table: (typeof tables)[IntentOperation], id: string) {
  const [row] = await db.select({ state: table.state, reason: table.reason }).from(table).where(eq(table.id, id));
  return row ?? null;
}
