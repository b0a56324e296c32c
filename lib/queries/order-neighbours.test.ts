import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { accounts, orderReferences } from "@/db/schema";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { orderNeighbours } from "./order-neighbours";
import type { OrdersAsk } from "./orders-ask";

let fixture: { database: TestDatabase; db: Database; accountId: string };
const plain: OrdersAsk = {
  ...{ state: null, text: null, reason: null, created: null, currency: null, amount: null, refunded: null },
  ...{ holdDays: null, sort: "updated", direction: "newest", at: null },
};
const idOf = (number: number) => `S01-0000000-000000${number}`;
const scopes = () => [{ accountId: fixture.accountId, environment: "sandbox" as const, timeZone: "UTC" }];
const standing = async (ask: Partial<OrdersAsk>, number: number) =>
  (await orderNeighbours(fixture.db, scopes(), { ...plain, ...ask }, idOf(number))).standing;
const around = async (ask: Partial<OrdersAsk>, number: number) => {
  const { previous, next } = await orderNeighbours(fixture.db, scopes(), { ...plain, ...ask }, idOf(number));
  return [previous?.id ?? null, next?.id ?? null];
};

// 1 is the newest; 2 is Closed; totals fall as numbers rise.
beforeAll(async () => {
  const database = await cloneDatabase();
  const db = connect({ url: database.url, applicationName: "test" });
  const shop = { slug: "us", name: "US", sellerId: "A1", region: "us" as const, currency: "USD" };
  const [account] = await db.insert(accounts).values(shop).returning();
  const accountId = account!.id;
  for (const number of [1, 2, 3, 4]) {
    const at = new Date(Date.UTC(2025, 10, 20 - number));
    await db.insert(orderReferences).values({
      ...{ id: idOf(number), accountId, environment: "sandbox", state: number === 2 ? "Closed" : "Open" },
      ...{ totalMinor: 1_000 - number, currency: "USD", createdAt: at, updatedAt: at },
      ...{ observedStateAt: at, observedAnswerAt: at },
    });
  }
  fixture = { database, db, accountId };
});
afterAll(async () => {
  await fixture.db.$client.end();
  await fixture.database.drop();
});

test("the neighbours are those of the list, in its order, and its ends have one", async () => {
  expect(await around({}, 2)).toEqual([idOf(1), idOf(3)]);
  expect(await around({}, 1)).toEqual([null, idOf(2)]);
  expect(await around({}, 4)).toEqual([idOf(3), null]);
});

test("a filter passes over what the list does not show", async () => {
  expect(await around({ state: "Open" }, 3)).toEqual([idOf(1), idOf(4)]);
});

test("another order of the list is another order of steps", async () => {
  expect(await around({ direction: "oldest" }, 2)).toEqual([idOf(3), idOf(1)]);
  expect(await around({ sort: "total", currency: "USD" }, 2)).toEqual([idOf(1), idOf(3)]);
});

test("an order without a place in the list has no neighbours there", async () => {
  expect(await around({ sort: "hold", direction: "oldest" }, 2)).toEqual([null, null]);
});

test("near the top it is known which of how many an order is", async () => {
  expect(await standing({}, 1)).toEqual({ nth: 1, of: 4 });
  expect(await standing({}, 4)).toEqual({ nth: 4, of: 4 });
  expect(await standing({ state: "Open" }, 3)).toEqual({ nth: 2, of: 3 });
  expect(await standing({ direction: "oldest" }, 4)).toEqual({ nth: 1, of: 4 });
});

test("an order that the list no longer shows has neighbours, and is none of them", async () => {
  expect(await standing({ state: "Open" }, 2)).toBeNull();
  expect(await around({ state: "Open" }, 2)).toEqual([idOf(1), idOf(3)]);
  expect(await standing({ sort: "hold", direction: "oldest" }, 2)).toBeNull();
});

test("of a list that goes on for longer than a page only the beginning is counted", async () => {
  const many = (n: number) => `S02-0000000-${String(n).padStart(7, "0")}`;
  const at = (n: number) => new Date(Date.UTC(2024, 0, 1) - n * 60_000);
  await fixture.db.insert(orderReferences).values(
    Array.from({ length: 60 }, (_, n) => ({
      ...{ id: many(n + 1), accountId: fixture.accountId, environment: "sandbox" as const, state: "Suspended" },
      ...{ totalMinor: 500, currency: "USD", createdAt: at(n), updatedAt: at(n) },
      ...{ observedStateAt: at(n), observedAnswerAt: at(n) },
    })),
  );
  const of = async (n: number) =>
    (await orderNeighbours(fixture.db, scopes(), { ...plain, state: "Suspended" }, many(n))).standing;
  expect(await of(1)).toEqual({ nth: 1, of: null });
  expect(await of(10)).toEqual({ nth: 10, of: 60 });
  expect(await of(51)).toEqual({ nth: 51, of: 60 });
  expect(await of(52)).toBeNull();
});
