import { randomUUID } from "node:crypto";
import type { Database } from "@/db/client";
import { accounts, intents, orderReferences } from "@/db/schema";

let numbers = 1_000_000;

/** The row of a capture, in whatever state a process left it, on an order and in an account of its own. */
export async function leftCapture(db: Database, left: Partial<typeof intents.$inferInsert>) {
  const orderId = `S01-0000000-${(numbers += 1)}`;
  const shop = {
    slug: `shop-${numbers}`,
    name: "Shop",
    sellerId: `A${numbers}`,
    region: "us",
    currency: "USD",
  } as const;
  const accountId = (await db.insert(accounts).values(shop).returning())[0]!.id;
  const scope = { accountId, environment: "sandbox" as const };
  const seen = { observedStateAt: new Date(), observedAnswerAt: new Date(), createdAt: new Date() };
  await db.insert(orderReferences).values({ id: orderId, ...scope, state: "Open", ...seen });
  const [row] = await db
    .insert(intents)
    .values({
      ...{ ...scope, orderId, operation: "Capture", objectId: `${orderId}-A000001`, formId: randomUUID() },
      ...{ referenceId: `tw-${numbers}`, amountMinor: 1, currency: "USD", parameters: {}, orderVersion: 1 },
      state: "requested",
      ...left,
    })
    .returning();
  return row!;
}
