import { and, asc, eq, gt } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { intents, objectHistory, users } from "@/db/schema";
import { formatMoney, type Money } from "@/lib/payments/money";
import type { Since } from "./result";

/** What happened on an order after the version that a form was drawn from, oldest first: what people asked, what Amazon did. */
export async function whatHappenedSince(db: Queryable, orderId: string, version: number): Promise<Since[]> {
  const asked = await db
    .select({
      at: intents.requestedAt,
      by: users.name,
      operation: intents.operation,
      minor: intents.amountMinor,
      currency: intents.currency,
    })
    .from(intents)
    .leftJoin(users, eq(users.id, intents.requestedBy))
    .where(and(eq(intents.orderId, orderId), gt(intents.orderVersion, version)))
    .orderBy(asc(intents.requestedAt));
  const moved = await db
    .select()
    .from(objectHistory)
    .where(and(eq(objectHistory.orderId, orderId), gt(objectHistory.orderVersion, version)))
    .orderBy(asc(objectHistory.id));
  return [
    ...asked.map(({ at, by, operation, minor, currency }) => ({
      at,
      by,
      what: `${operation}${amountText(minor, currency)}`,
    })),
    ...moved.map((m) => ({
      at: m.recordedAt,
      by: null,
      what: `${KINDS[m.kind]} …${m.objectId.slice(-8)} is ${m.state}`,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

const KINDS = { order: "Order", authorization: "Authorization", capture: "Capture", refund: "Refund" } as const;

function amountText(minor: number | null, currency: string | null): string {
  if (minor === null || currency === null) return "";
  const amount: Money = { minor, currency };
  return ` of ${formatMoney(amount, "en")}`;
}
