import { eq, sql } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import type { Tx } from "@/db/client";
import { addJob } from "@/db/jobs";
import { intents, orderReferences, type IntentOperation } from "@/db/schema";
import type { Scope } from "@/db/scope";
import type { WireParameters } from "@/lib/mws";
import type { Money } from "@/lib/payments/money";
import type { Intent } from "./ports";
import type { Timing } from "./timing";

/** A write to Amazon that a command has decided on, under the order's lock. */
export type Plan = {
  scope: Scope;
  orderId: string;
  operation: IntentOperation;
  /** The order reference, authorization or capture that it acts on. */
  objectId: string;
  referenceId?: string;
  /** Exactly what is sent, every time. */
  parameters: WireParameters;
  amount?: Money;
  captureNow?: boolean;
  /** For operations that overwrite: the values found before. */
  before?: Record<string, string | null>;
  /** One-time id of the form it came from. */
  formId: string;
  requestedBy: string | null;
  /** What else the sealed trail says of it. */
  facts?: Record<string, unknown>;
  /** The note or reason that goes with it, as our own people read it too. */
  note?: string;
};

/**
 * Puts an intent on disk with its audit entry and its job, in the transaction that holds the order's lock and has applied the
 * rules. From here on it will be carried out, whatever dies. The database refuses a second one for the same form.
 */
export async function reserveIntent(tx: Tx, plan: Plan, timing: Timing): Promise<Intent> {
  const [order] = await tx
    .update(orderReferences)
    .set({ version: sql`${orderReferences.version} + 1`, updatedAt: sql`now()` })
    .where(eq(orderReferences.id, plan.orderId))
    .returning({ version: orderReferences.version });
  const [intent] = await tx
    .insert(intents)
    .values({
      ...plan.scope,
      orderId: plan.orderId,
      operation: plan.operation,
      objectId: plan.objectId,
      referenceId: plan.referenceId,
      formId: plan.formId,
      parameters: { ...plan.parameters },
      amountMinor: plan.amount?.minor,
      currency: plan.amount?.currency,
      captureNow: plan.captureNow ?? false,
      before: plan.before,
      state: "requested",
      requestedBy: plan.requestedBy,
      orderVersion: order!.version,
    })
    .returning();
  await addJob(tx, "run-intent", { intentId: intent!.id }, { inMs: timing.jobAfterMs, key: jobKey(intent!.id) });
  await appendAudit(tx, {
    chain: plan.scope.accountId,
    environment: plan.scope.environment,
    actorId: plan.requestedBy,
    action: `${plan.operation}.requested`,
    orderId: plan.orderId,
    objectId: plan.objectId,
    intentId: intent!.id,
    facts: {
      referenceId: plan.referenceId ?? null,
      amountMinor: plan.amount?.minor ?? null,
      currency: plan.amount?.currency ?? null,
      ...(plan.captureNow === undefined ? {} : { captureNow: plan.captureNow }),
      ...plan.facts,
    },
    personal: plan.note ? { note: plan.note } : {},
  });
  return intent!;
}

export const jobKey = (intentId: string) => `intent:${intentId}`;
