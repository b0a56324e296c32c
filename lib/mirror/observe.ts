import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import type { Tx } from "@/db/client";
import { readOrderSnapshot } from "@/db/order-snapshot";
import { auditEntries, intents, objectHistory, orderReferences } from "@/db/schema";
import { liveHolds } from "@/lib/payments/holds";
import { authorizationExpiry } from "@/lib/payments/expiry";
import { amazonTotals } from "@/lib/payments/totals";
import { waitBeforeRefresh } from "./next-refresh";
import type { Answer, Observation, Seen } from "./observation";
import {
  recordAuthorization,
  recordCapture,
  recordOrderReference,
  recordRefund,
  type Movement,
  type Recorded,
  type ShrunkSum,
} from "./record";
import { NotMirrorable, orderRow } from "./rows";

/**
 * Records what was seen of one order: the objects, their history, the order's totals and version, in the caller's
 * transaction. The only way into the mirror. Answers whether anything changed.
 */
export async function observe(tx: Tx, orderId: string, seen: Seen, observation: Observation): Promise<boolean> {
  const inserted = seen.order ? await insertIfNew(tx, seen, observation) : false;
  const [known] = await tx.select().from(orderReferences).where(eq(orderReferences.id, orderId)).for("update");
  if (!known) throw new Error(`${orderId} is not in the mirror, so nothing below it can be recorded`);
  if (known.accountId !== observation.scope.accountId || known.environment !== observation.scope.environment)
    throw new Error(`${orderId} belongs to another account or environment than the one that saw it`);

  const recorded: Recorded[] = [];
  if (seen.order) recorded.push(await recordOrderReference(tx, known, seen.order, observation));
  for (const details of seen.authorizations ?? [])
    recorded.push(await recordAuthorization(tx, orderId, details, observation));
  for (const { details, authorizationId } of seen.captures ?? [])
    recorded.push(await recordCapture(tx, { orderId, authorizationId }, details, observation));
  for (const { details, captureId } of seen.refunds ?? [])
    recorded.push(await recordRefund(tx, { orderId, captureId }, details, observation));

  const movements = recorded.flatMap((r) => r.movements);
  const changed = inserted || movements.length > 0;
  await bringUpToDate(tx, orderId, observation, changed);
  if (movements.length > 0)
    await tx.insert(objectHistory).values(
      movements.map((movement) => ({
        ...movement,
        ...observation.scope,
        orderId,
        source: observation.source,
        orderVersion: known.version + 1,
      })),
    );
  await alertAboutShrunkSums(
    tx,
    orderId,
    observation,
    recorded.flatMap((r) => r.shrunk),
  );
  await alertAboutWrongEndings(tx, orderId, observation, movements);
  return changed;
}

type ObservedBy = Omit<Observation, "answeredAt" | "replayed"> & {
  /** Without this object in the mirror nothing may be written; one beside it that can't be mirrored keeps nobody from the rest. */
  own: string | null;
  leftOut: (why: NotMirrorable) => void;
};

/** What several answers showed, each as of its own moment: a parent is no newer for a child that was asked for after it. */
export async function observeAll(
  tx: Tx,
  orderId: string,
  answers: readonly Answer[],
  { own, leftOut, ...by }: ObservedBy,
): Promise<void> {
  for (const { seen, ...asOf } of answers)
    try {
      await tx.transaction((inner) => observe(inner, orderId, seen, { ...by, ...asOf }));
    } catch (error) {
      if (!(error instanceof NotMirrorable) || (own && idsIn(seen).includes(own))) throw error;
      leftOut(error);
    }
}

const idsIn = ({ order, authorizations = [], captures = [], refunds = [] }: Seen): string[] => [
  ...(order ? [order.amazonOrderReferenceId] : []),
  ...authorizations.map((one) => one.amazonAuthorizationId),
  ...captures.map(({ details }) => details.amazonCaptureId),
  ...refunds.map(({ details }) => details.amazonRefundId),
];

/** Inserts the bare row, so that there is one to lock. */
async function insertIfNew(tx: Tx, seen: Seen, observation: Observation): Promise<boolean> {
  const row = orderRow(seen.order!, observation);
  // Older than any observation and in no state, so that recording it properly counts as a change.
  const blank = {
    ...row,
    observedTerminal: false,
    observedAnswerAt: new Date(0),
    observedStateAt: new Date(0),
    state: "",
    reason: null,
  };
  const written = await tx
    .insert(orderReferences)
    .values({ ...blank, ...observation.scope })
    .onConflictDoNothing()
    .returning({ id: orderReferences.id });
  return written.length > 0;
}

/** Totals, deadlines and the version, from what the mirror holds now. */
export async function bringUpToDate(
  tx: Tx,
  orderId: string,
  observation: Observation,
  changed: boolean,
): Promise<void> {
  const { snapshot } = (await readOrderSnapshot(tx, observation.scope, orderId))!;
  const totals = amazonTotals(snapshot);
  const wait = waitBeforeRefresh(snapshot, observation.answeredAt);
  const ends = liveHolds(snapshot).map((hold) => authorizationExpiry(hold, snapshot.environment).getTime());
  await tx
    .update(orderReferences)
    .set({
      onHoldMinor: totals.onHold.minor,
      pendingHoldMinor: totals.pendingHold.minor,
      capturedMinor: totals.captured.minor,
      capturePendingMinor: totals.capturedPending.minor,
      refundedMinor: totals.refunded.minor,
      refundPendingMinor: totals.refundPending.minor,
      holdEndsAt: ends.length > 0 ? new Date(Math.min(...ends)) : null,
      nextRefreshAt: wait === null ? null : sql`clock_timestamp() + make_interval(secs => ${wait / 1000})`,
      ...(changed ? { version: sql`${orderReferences.version} + 1`, updatedAt: sql`now()` } : {}),
    })
    .where(eq(orderReferences.id, orderId));
}

/** Makes every form drawn before this moment stale. */
export async function bumpVersion(tx: Tx, orderId: string): Promise<number> {
  const [order] = await tx
    .update(orderReferences)
    .set({ version: sql`${orderReferences.version} + 1`, updatedAt: sql`now()` })
    .where(eq(orderReferences.id, orderId))
    .returning({ version: orderReferences.version });
  return order!.version;
}

/** Money that went does not come back unsaid. */
async function alertAboutShrunkSums(
  tx: Tx,
  orderId: string,
  { scope: { accountId: chain, environment }, source }: Observation,
  shrunk: readonly ShrunkSum[],
): Promise<void> {
  for (const { objectId, ...figures } of shrunk)
    await appendAudit(tx, {
      ...{ chain, environment, orderId, objectId, action: "mirror.sumShrank" },
      facts: { ...figures, source },
    });
}

/** What ended as if nothing had happened, and Amazon shows it: somebody was told what is not so. */
async function alertAboutWrongEndings(
  tx: Tx,
  orderId: string,
  { scope: { accountId: chain, environment }, source }: Observation,
  movements: readonly Movement[],
): Promise<void> {
  const made = new Map(movements.flatMap(({ intentId, objectId }) => (intentId ? [[intentId, objectId]] : [])));
  if (made.size === 0) return;
  const action = sql<string>`${intents.operation} || '.shownAfterAll'`;
  const said = tx
    .select()
    .from(auditEntries)
    .where(
      and(eq(auditEntries.orderId, orderId), eq(auditEntries.intentId, intents.id), eq(auditEntries.action, action)),
    );
  const wrong = await tx
    .select({
      intentId: intents.id,
      action,
      state: intents.state,
      concludedBy: intents.concludedBy,
      amountMinor: intents.amountMinor,
      currency: intents.currency,
    })
    .from(intents)
    .where(
      and(inArray(intents.id, [...made.keys()]), inArray(intents.state, ["refused", "withdrawn"]), notExists(said)),
    );
  for (const { intentId, action: told, state, concludedBy, ...amount } of wrong)
    await appendAudit(tx, {
      ...{ chain, environment, orderId, intentId, objectId: made.get(intentId)!, action: told },
      facts: { ...amount, endedAs: state === "refused" && concludedBy ? "didNotHappen" : state, source },
    });
}
