import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { readOrderSnapshot } from "@/db/order-snapshot";
import { accountEnvironments, apiCalls, intents, orderNotes, orderReferences } from "@/db/schema";
import { inScope, type Scope } from "@/db/scope";
import { isCaptureComing, isUsed } from "@/lib/payments/holds";
import type { OrderSnapshot } from "@/lib/payments/snapshot";

/** The few facts by which an open page knows that it is out of date, and what to say about it. */
export type OrderActivity = {
  /** When it was read, in milliseconds: what a page knows from later is newer. */
  readAt: number;
  version: number;
  /** Another mark, another page: it covers everything that the page shows. */
  mark: string;
  settled: boolean;
  /** id → what it is and the state it is in, of the order and of everything below it. */
  states: Record<string, { kind: "order" | "authorization" | "capture" | "refund"; state: string }>;
};

export async function orderActivity(db: Database, scope: Scope, orderId: string): Promise<OrderActivity | null> {
  const readAt = Date.now();
  const found = await readOrderSnapshot(db, scope, orderId);
  if (!found) return null;
  const { row, snapshot } = found;
  return {
    readAt,
    version: row.version,
    mark: await orderMark(db, scope, orderId),
    settled: isSettled(snapshot),
    states: statesOf(snapshot),
  };
}

const statesOf = ({ id, state, authorizations, captures, refunds }: OrderSnapshot): OrderActivity["states"] => {
  const of = (kind: "authorization" | "capture" | "refund", all: { id: string; state: string }[]) =>
    all.map((one): [string, OrderActivity["states"][string]] => [one.id, { kind, state: one.state }]);
  const below = [...of("authorization", authorizations), ...of("capture", captures), ...of("refund", refunds)];
  return { [id]: { kind: "order", state }, ...Object.fromEntries(below) };
};

/** Changes whenever anything that the page draws does: the mirror, an intent and its tries, a note, a call, a pause. */
async function orderMark(db: Database, { accountId, environment }: Scope, orderId: string): Promise<string> {
  const seen = (column: unknown) => sql`coalesce(${column}::text, '-')`;
  const [read] = await db
    .select({
      mark: sql<string>`md5(concat_ws('|', ${orderReferences.version}, ${orderReferences.updatedAt}, ${seen(orderReferences.refreshedAt)},
        (select ${seen(sql`sum(hashtextextended(concat_ws('|', ${intents.id}, ${intents.state}, ${intents.sends}, ${intents.looks}, ${intents.notBefore}), 0)::numeric)`)}
           from ${intents} where ${intents.orderId} = ${orderId}),
        (select ${seen(sql`sum(hashtextextended(concat_ws('|', ${orderNotes.id}, ${seen(orderNotes.removedAt)}), 0)::numeric)`)}
           from ${orderNotes} where ${orderNotes.orderId} = ${orderId}),
        (select ${seen(sql`max(${apiCalls.id})`)} from ${apiCalls} where ${apiCalls.orderId} = ${orderId}),
        (select concat_ws('|', ${seen(accountEnvironments.pausedUntil)}, ${seen(accountEnvironments.pausedBecause)})
           from ${accountEnvironments}
          where ${accountEnvironments.accountId} = ${accountId} and ${accountEnvironments.environment} = ${environment})))`,
    })
    .from(orderReferences)
    .where(and(inScope(orderReferences, { accountId, environment }), eq(orderReferences.id, orderId)));
  return read?.mark ?? "";
}

/** Neither Amazon nor we have anything of this order left to decide. */
function isSettled(order: OrderSnapshot): boolean {
  const pending = [...order.authorizations, ...order.captures, ...order.refunds].some((one) => one.state === "Pending");
  const closing = order.authorizations.some(
    (one) => isCaptureComing(order, one) || (one.state === "Open" && isUsed(order, one)),
  );
  return !pending && !closing && order.unsettled.length === 0;
}
