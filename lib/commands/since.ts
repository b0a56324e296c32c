import { and, asc, eq, gt, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Queryable } from "@/db/client";
import { intents, objectHistory, users } from "@/db/schema";
import type { Intent } from "@/lib/intents/ports";
import { formatMoney, type Money } from "@/lib/payments/money";
import { describeIntent } from "@/lib/payments/words";
import { operations } from "@/lib/payments/words/operation";
import type { Since } from "./result";

const concluders = alias(users, "concluders");

/** What happened on an order after the version that a form was drawn from, oldest first: what people asked, what became of it, what Amazon did. */
export async function whatHappenedSince(db: Queryable, orderId: string, version: number): Promise<Since[]> {
  const touched = await db
    .select({ intent: intents, by: users.name, concludedBy: concluders.name })
    .from(intents)
    .leftJoin(users, eq(users.id, intents.requestedBy))
    .leftJoin(concluders, eq(concluders.id, intents.concludedBy))
    .where(and(eq(intents.orderId, orderId), or(gt(intents.orderVersion, version), gt(intents.newsVersion, version))))
    .orderBy(asc(intents.requestedAt));
  const moved = await db
    .select()
    .from(objectHistory)
    .where(and(eq(objectHistory.orderId, orderId), gt(objectHistory.orderVersion, version)))
    .orderBy(asc(objectHistory.id));
  return [
    ...touched.map(({ intent, by, concludedBy }) =>
      intent.orderVersion > version
        ? { at: intent.requestedAt, by, what: nameOf(intent) }
        : {
            at: intent.concludedAt ?? intent.unansweredSince ?? intent.notBefore,
            by: concludedBy,
            what: newsOf(intent),
          },
    ),
    ...moved.map((m) => ({ at: m.recordedAt, by: null, what: movementOf(m) })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

const KINDS = { order: "Order", authorization: "Authorization", capture: "Capture", refund: "Refund" } as const;
/** What was used up of an object, as the history counts it. */
const USED = { order: "", authorization: "captured", capture: "refunded", refund: "" } as const;

/** "Capture …-C894473 is Completed, $65.50 of it refunded". */
function movementOf({ kind, objectId, state, usedMinor, currency }: typeof objectHistory.$inferSelect): string {
  const used =
    usedMinor && currency ? `, ${formatMoney({ minor: usedMinor, currency }, "en")} of it ${USED[kind]}` : "";
  return `${KINDS[kind]} …${objectId.slice(-8)} is ${state}${used}`;
}

const nameOf = ({ operation, amountMinor, currency }: Intent) => thing(operation) + amountText(amountMinor, currency);
const newsOf = (intent: Intent) => `${nameOf(intent)}: ${describeIntent(intent).label}`;

/** "Authorization", "Releasing a hold". */
const thing = (operation: Intent["operation"]) =>
  operations[operation].noun.replace(/^(an? )?./, (start) => start.slice(-1).toUpperCase());

function amountText(minor: number | null, currency: string | null): string {
  if (minor === null || currency === null) return "";
  const amount: Money = { minor, currency };
  return ` of ${formatMoney(amount, "en")}`;
}
