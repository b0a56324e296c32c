import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inScope } from "@/db/scope";
import type { objectHistory } from "@/db/schema";
import { authorizations, captures, intents, orderReferences, refunds } from "@/db/schema";
import type { AuthorizationDetails, CaptureDetails, OrderReferenceDetails, RefundDetails } from "@/lib/mws";
import { merge, type Shrunk } from "./merge";
import type { Observation } from "./observation";
import { authorizationRow, captureRow, orderRow, refundRow, type OrderRow } from "./rows";

/** One accepted change, as the history keeps it. */
export type Movement = Omit<
  typeof objectHistory.$inferInsert,
  "accountId" | "environment" | "orderId" | "source" | "orderVersion"
>;
export type Recorded = { movements: Movement[]; shrunk: ShrunkSum[] };
export type ShrunkSum = Shrunk & Pick<Movement, "objectId" | "currency">;

// The order's row is locked by the caller (lock-order.ts), so that reading, deciding and writing are one step.

export async function recordOrderReference(
  tx: Tx,
  known: OrderRow,
  details: OrderReferenceDetails,
  observation: Observation,
): Promise<Recorded> {
  const merged = merge("orderReference", known, orderRow(details, observation), []);
  if (!merged) return nothing;
  const { id, version: _, updatedAt: __, ...columns } = merged.row;
  await tx.update(orderReferences).set(columns).where(eq(orderReferences.id, id));
  if (!merged.changed) return nothing;
  const { state, reason, totalMinor, currency, observedStateAt } = merged.row;
  return moved({ kind: "order", objectId: id, state, reason, amountMinor: totalMinor, currency, at: observedStateAt });
}

export async function recordAuthorization(
  tx: Tx,
  orderId: string,
  details: AuthorizationDetails,
  observation: Observation,
): Promise<Recorded> {
  const seen = authorizationRow(details, orderId, observation);
  const [known] = await tx.select().from(authorizations).where(eq(authorizations.id, seen.id));
  const merged = known ? merge("authorization", known, seen, ["capturedMinor"]) : null;
  if (known && !merged) return nothing;
  const intentId = known?.intentId ?? (await intentOf(tx, observation, "Authorize", seen, orderId));
  if (merged)
    await tx
      .update(authorizations)
      .set({ ...merged.row, intentId })
      .where(eq(authorizations.id, seen.id));
  else await tx.insert(authorizations).values({ ...seen, ...observation.scope, intentId });
  if (merged && !merged.changed) return nothing;
  const { id, state, reason, amountMinor, currency, observedStateAt } = seen;
  const usedMinor = (merged?.row ?? seen).capturedMinor ?? 0;
  return moved(
    {
      kind: "authorization",
      objectId: id,
      state,
      reason,
      amountMinor,
      usedMinor,
      currency,
      at: observedStateAt,
      intentId,
    },
    merged?.shrunk,
  );
}

export async function recordCapture(
  tx: Tx,
  parent: { orderId: string; authorizationId: string | null },
  details: CaptureDetails,
  observation: Observation,
): Promise<Recorded> {
  const seen = captureRow(details, parent, observation);
  const [known] = await tx.select().from(captures).where(eq(captures.id, seen.id));
  const merged = known ? merge("capture", known, seen, ["refundedMinor"]) : null;
  const authorizationId = known?.authorizationId ?? seen.authorizationId ?? null;
  const intentId = known?.intentId ?? (await intentOf(tx, observation, "Capture", seen, authorizationId));
  const learned = { authorizationId, intentId }; // what it hangs on and who made it do not age
  if (!known) await tx.insert(captures).values({ ...seen, ...observation.scope, intentId });
  else if (merged || teaches(known, learned))
    await tx
      .update(captures)
      .set({ ...merged?.row, ...learned })
      .where(eq(captures.id, seen.id));
  if (known && !merged?.changed) return nothing;
  const { id, state, reason, amountMinor, currency, observedStateAt } = seen;
  const usedMinor = (merged?.row ?? seen).refundedMinor ?? 0;
  return moved(
    { kind: "capture", objectId: id, state, reason, amountMinor, usedMinor, currency, at: observedStateAt, intentId },
    merged?.shrunk,
  );
}

export async function recordRefund(
  tx: Tx,
  parent: { orderId: string; captureId: string | null },
  details: RefundDetails,
  observation: Observation,
): Promise<Recorded> {
  const seen = refundRow(details, parent, observation);
  const [known] = await tx.select().from(refunds).where(eq(refunds.id, seen.id));
  const merged = known ? merge("refund", known, seen, []) : null;
  const captureId = known?.captureId ?? seen.captureId ?? null;
  const intentId = known?.intentId ?? (await intentOf(tx, observation, "Refund", seen, captureId));
  const learned = { captureId, intentId };
  if (!known) await tx.insert(refunds).values({ ...seen, ...observation.scope, intentId });
  else if (merged || teaches(known, learned))
    await tx
      .update(refunds)
      .set({ ...merged?.row, ...learned })
      .where(eq(refunds.id, seen.id));
  if (known && !merged?.changed) return nothing;
  const { id, state, reason, amountMinor, currency, observedStateAt } = seen;
  return moved({ kind: "refund", objectId: id, state, reason, amountMinor, currency, at: observedStateAt, intentId });
}

const teaches = <Row extends object>(known: Row, learned: Partial<Row>): boolean =>
  Object.entries(learned).some(([column, value]) => value !== known[column as keyof Row]);

const nothing: Recorded = { movements: [], shrunk: [] };
const moved = (movement: Movement, shrunk: Shrunk[] = []): Recorded => ({
  movements: [movement],
  shrunk: shrunk.map((one) => ({ ...one, objectId: movement.objectId, currency: movement.currency })),
});

type Made = { referenceId?: string | null; amountMinor: number; currency: string };

/** The intent whose reference and amount Amazon shows below the object that the intent acts on; none for objects made elsewhere. */
async function intentOf(
  tx: Tx,
  { scope }: Observation,
  operation: "Authorize" | "Capture" | "Refund",
  { referenceId, amountMinor, currency }: Made,
  parentId: string | null,
): Promise<string | null> {
  if (!referenceId || !parentId) return null;
  const [intent] = await tx
    .select()
    .from(intents)
    .where(
      and(
        inScope(intents, scope),
        eq(intents.referenceId, referenceId),
        eq(intents.amountMinor, amountMinor),
        eq(intents.currency, currency),
      ),
    );
  if (!intent) return null;
  if (intent.operation === operation) return intent.objectId === parentId ? intent.id : null;
  const atOnce = operation === "Capture" && intent.captureNow && (await isMadeBy(tx, parentId, intent.id));
  return atOnce ? intent.id : null;
}

/** The capture of a CaptureNow carries its authorization's reference, and was made with it. */
async function isMadeBy(tx: Tx, authorizationId: string, intentId: string): Promise<boolean> {
  const made = and(eq(authorizations.id, authorizationId), eq(authorizations.intentId, intentId));
  return (await tx.$count(authorizations, made)) > 0;
}
