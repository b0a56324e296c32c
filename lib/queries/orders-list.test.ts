import { sql } from "drizzle-orm";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { accountEnvironments, accounts, authorizations, type orderReferences } from "@/db/schema";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { addOrderRows } from "@/e2e/support/order-rows";
import { orderCurrencies } from "./order-currencies";
import { countInWindow, searchCounts, tabCounts } from "./order-counts";
import { sorts, type ListScope, type OrdersAsk } from "./orders-ask";
import { mirrorAge, ordersChanges } from "./orders-changes";
import { everyOrder } from "./orders-export";
import { ordersPage, WINDOW } from "./orders-list";

type Order = typeof orderReferences.$inferSelect;

const plain: OrdersAsk = {
  ...{ state: null, text: null, reason: null, created: null, currency: null, amount: null, refunded: null },
  ...{ holdDays: null, sort: "updated", direction: "newest", at: null },
};
const DAY_MS = 86_400_000;
const now = Date.now();

let database: TestDatabase;
let db: Database;
let scopes: ListScope[];
let orders: Order[];

/** 240 orders of two accounts that differ in everything a list can ask for; many share a moment or an amount. */
beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "test" });
  scopes = [await addAccount("us", "A1"), await addAccount("de", "A2")];
  for (const [which, scope] of scopes.entries())
    await addOrderRows(
      db,
      scope,
      Array.from({ length: 120 }, (_, n) => ({
        at: new Date(now - Math.floor(n / 3) * DAY_MS - which * 1_000),
        updatedAt: new Date(now - ((n * 37) % 60) * 3_600_000),
        ...[
          { state: "Open", holdEndsAt: new Date(now + (1 + (n % 9)) * DAY_MS - 60_000) },
          { state: "Canceled", reason: "Stale" },
          { state: "Closed", reason: "SellerClosed" },
          { state: "Closed", reason: "Expired" },
        ][n % 4],
        currency: n % 5 === 0 ? "JPY" : "USD",
        totalMinor: ((n * 13) % 40) * 100,
        refundedMinor: n % 7 === 0 ? 50 : 0,
        sellerOrderId: `HP-${which}${n}`,
        buyerName: n % 2 ? `Maren Holt${n}` : `Aoife Brennan`,
        buyerEmail: `buyer.${which}.${n}@example.com`,
      })),
    );
  orders = await db.query.orderReferences.findMany();
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

async function addAccount(region: "us" | "de", sellerId: string): Promise<ListScope> {
  const shop = { slug: sellerId.toLowerCase(), name: sellerId, sellerId, region, currency: "USD" };
  const [account] = await db.insert(accounts).values(shop).returning();
  const scope: ListScope = { accountId: account!.id, environment: "sandbox", timeZone: "UTC" };
  await db.insert(accountEnvironments).values(scope);
  return scope;
}

/** Every page of a list, one after the other. */
async function allPages(ask: OrdersAsk, size: number, of = scopes): Promise<string[]> {
  const ids: string[] = [];
  for (let at: OrdersAsk["at"] = null; ;) {
    const { rows, older } = await ordersPage(db, of, { ...ask, at }, { size });
    ids.push(...rows.map(({ id }) => id));
    if (!older) return ids;
    at = { side: "after", cursor: older };
  }
}

// What a list should show, worked out without SQL.
const keyOf: Record<OrdersAsk["sort"], (order: Order) => number | null> = {
  updated: (order) => order.updatedAt.getTime(),
  created: (order) => order.createdAt.getTime(),
  total: (order) => order.totalMinor,
  hold: (order) => order.holdEndsAt?.getTime() ?? null,
};
function expected(ask: OrdersAsk): Order[] {
  const within = ask.created && "days" in ask.created ? now - ask.created.days * DAY_MS : null;
  return orders
    .filter((order) => ask.sort !== "hold" || order.holdEndsAt)
    .filter((order) => ask.state === null || order.state === ask.state)
    .filter((order) => ask.reason === null || order.reason === ask.reason)
    .filter((order) => within === null || order.createdAt.getTime() > within)
    .filter((order) => ask.currency === null || order.currency === ask.currency)
    .filter(
      (order) => order.totalMinor! >= (ask.amount?.min ?? 0) && order.totalMinor! <= (ask.amount?.max ?? Infinity),
    )
    .filter((order) => ask.refunded === null || order.refundedMinor > 0 === ask.refunded)
    .filter((order) => !ask.holdDays || (order.holdEndsAt && order.holdEndsAt.getTime() <= now + ask.holdDays * DAY_MS))
    .sort((a, b) => (keyOf[ask.sort](a)! - keyOf[ask.sort](b)!) * (ask.direction === "newest" ? -1 : 1));
}

const maybe = <T>(...values: T[]) => fc.constantFrom<T | null>(null, ...values);
const asks: fc.Arbitrary<OrdersAsk> = fc
  .record({
    state: maybe("Open", "Canceled", "Closed"),
    reason: maybe("Stale", "SellerClosed", "Expired"),
    created: maybe({ days: 3 }, { days: 30 }),
    currency: maybe("USD", "JPY"),
    amount: maybe({ min: 500, max: null }, { min: 300, max: 2_000 }),
    refunded: maybe(true, false),
    holdDays: maybe(2, 5),
    sort: fc.constantFrom(...sorts),
    direction: fc.constantFrom("newest" as const, "oldest" as const),
  })
  .map((ask) => ({
    ...plain,
    ...ask,
    currency: ask.sort === "total" || ask.amount ? (ask.currency ?? "USD") : ask.currency,
  }));

describe("pages", () => {
  test("of any filters and any order, show each order once, and none else", async () => {
    await fc.assert(
      fc.asyncProperty(asks, fc.integer({ min: 1, max: 60 }), async (ask, size) => {
        const ids = await allPages(ask, size);
        const wanted = expected(ask);
        expect([...ids].sort()).toEqual(wanted.map(({ id }) => id).sort());
        const keys = ids.map((id) => keyOf[ask.sort](orders.find((order) => order.id === id)!));
        expect(keys).toEqual(wanted.map(keyOf[ask.sort]));
      }),
      { numRuns: 60 },
    );
  });

  test("lead back to where one came from", async () => {
    await fc.assert(
      fc.asyncProperty(asks, fc.integer({ min: 1, max: 20 }), async (ask, size) => {
        const first = await ordersPage(db, scopes, ask, { size });
        if (!first.older) return;
        const second = await ordersPage(db, scopes, { ...ask, at: { side: "after", cursor: first.older } }, { size });
        const back = await ordersPage(db, scopes, { ...ask, at: { side: "before", cursor: second.newer! } }, { size });
        expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
        expect(back.newer).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  test("hold nothing of an account, or an environment, that was not asked for", async () => {
    const [us] = scopes as [ListScope, ListScope];
    const ids = await allPages(plain, 50, [us]);
    expect(ids.sort()).toEqual(
      orders
        .filter((o) => o.accountId === us.accountId)
        .map(({ id }) => id)
        .sort(),
    );
    expect(await allPages(plain, 50, [{ ...us, environment: "production" }])).toEqual([]);
    expect(await allPages({ ...plain, text: "HP-1" }, 50, [us])).toEqual(
      await allPages({ ...plain, text: "HP-1" }, 50).then((all) => all.filter((id) => ids.includes(id))),
    );
  });

  test("of days are of each account's own zone", async () => {
    const day = "2020-02-29";
    const scope = await addAccount("us", "A9");
    const late = new Date("2020-03-01T04:59:59Z"); // still the 29th in New York
    const [id] = await addOrderRows(db, scope, [{ at: late }, { at: new Date("2020-03-01T05:00:00Z") }]);
    const ask: OrdersAsk = { ...plain, created: { from: day, to: day } };
    expect(await allPages(ask, 50, [{ ...scope, timeZone: "America/New_York" }])).toEqual([id]);
    expect(await allPages(ask, 50, [scope])).toEqual([]);
  });
});

describe("currencies", () => {
  test("are those that an account's orders are in, each once", async () => {
    expect(await orderCurrencies(db, scopes)).toEqual(["JPY", "USD"]);
    expect(await orderCurrencies(db, [{ ...scopes[0]!, environment: "production" }])).toEqual([]);
  });
});

describe("a filter without an index in the list's order", () => {
  const DEAR = 999_999_00;

  test("is looked for in a window; the next page looks on, and in the end all is found", async () => {
    const scope = await addAccount("us", "A3");
    const other = await addAccount("us", "A4");
    const seeds = Array.from({ length: WINDOW + 700 }, (_, n) => ({ at: new Date(now - n * 1_000) }));
    const rare = (n: number) => ({ totalMinor: n % 700 === 699 ? DEAR : 5 });
    const wanted: string[] = [];
    for (let from = 0; from < seeds.length; from += 1_500) {
      const batch = seeds.slice(from, from + 1_500).map((seed, n) => ({ ...seed, ...rare(from + n) }));
      const ids = await addOrderRows(db, scope, batch);
      wanted.push(...ids.filter((_, n) => batch[n]!.totalMinor === DEAR));
    }
    // Of an account with few orders, those beyond the other's window wait for the page that they belong to.
    const [beyond] = await addOrderRows(db, other, [
      { at: new Date(now - 2_050_000), totalMinor: DEAR, state: "Open" },
    ]);
    wanted.push(beyond!);
    const ask: OrdersAsk = { ...plain, state: "Open", amount: { min: DEAR, max: null } };
    const first = await ordersPage(db, [scope, other], ask);
    expect([first.rows.length, first.partial]).toEqual([2, true]);
    expect((await allPages(ask, 50, [scope, other])).sort()).toEqual(wanted.sort());
    expect(await countInWindow(db, [scope], ask)).toEqual({ count: 2, how: "atLeast" });
  });
});

describe("a search", () => {
  const find = async (text: string) => (await ordersPage(db, scopes, { ...plain, text }, { size: 500 })).rows;
  const one = () => orders.find((order) => order.sellerOrderId === "HP-17")!;

  test("finds an order by its id, by any id below it, and by their beginning", async () => {
    const { id } = one();
    for (const text of [id, id.toLowerCase(), `${id}-A123456`, `${id}-C1234567`, ` ${id} `])
      expect((await find(text)).map((row) => row.id)).toEqual([id]);
    expect((await find(id.slice(0, 16))).map((row) => row.id)).toContain(id);
  });

  test("finds the merchant's own id whatever its case, and what begins with it", async () => {
    expect((await find("hp-17")).map((row) => row.sellerOrderId).sort()).toEqual(
      orders
        .map((o) => o.sellerOrderId!)
        .filter((own) => own.startsWith("HP-17"))
        .sort(),
    );
  });

  describe("of a merchant's id that was read out or copied", () => {
    const owned = ["HG-204918", "2026/HG-0017", "#1001", "Order 1002 B", "(B2B) 77."];
    let elsewhere: ListScope;
    beforeAll(async () => {
      elsewhere = await addAccount("us", "N1");
      const seeds = owned.map((sellerOrderId) => ({ at: new Date(now), sellerOrderId }));
      await addOrderRows(db, elsewhere, seeds);
    });

    test.each([
      ["HG-204918", ["HG-204918", "HG- 204918", "hg 204918", " HG - 2049", "#HG-204918", "HG204918"]],
      [
        "HG-204918",
        ["HG–204918", "HG\u00a0204918", "HG\u2011204918", "ＨＧ－２０４９１８", "HG\u200b-20\u00ad4918", "№ 204918"],
      ],
      [
        "HG-204918",
        ["\u200eHG-204918\u200f", "HG-204918.", "“HG-204918”,", "(HG-204918)", "<HG-204918>", "\u200e“HG-204918”, "],
      ],
      ["(B2B) 77.", ["(B2B) 77.", "(b2b) 77"]],
      ["HG-204918", ["204918", "#204918", "204 918", "2049"]],
      ["2026/HG-0017", ["2026/HG-0017", "0017"]],
      ["#1001", ["#1001", "1001", "# 10"]],
      ["Order 1002 B", ["Order 1002 B", "order 1002", "ORDER-1002-B"]],
    ])("finds %s by %j", async (sellerOrderId, typed) => {
      for (const text of typed) {
        const { rows } = await ordersPage(db, [elsewhere], { ...plain, text });
        expect(
          rows.map((row) => row.sellerOrderId),
          text,
        ).toEqual([sellerOrderId]);
      }
    });

    test.each(["#", "-", " – ", "4918", "1002"])("finds nothing by %j", async (text) => {
      expect((await ordersPage(db, [elsewhere], { ...plain, text })).rows).toEqual([]);
    });
  });

  test("finds a buyer by name, family name, e-mail address, and their beginnings", async () => {
    expect((await find("aoife brennan")).length).toBe(120);
    expect((await find("bren")).length).toBe(120);
    expect((await find("BUYER.1.7@")).map((row) => row.id)).toEqual([one().id]);
  });

  test.each([
    ["Chloé O’Neill", ["chloe o'neill", "Chloé  O’Neill", "CHLOE", "O'Ne", "o`neill"]],
    ["Emil Sørensen-Łoś", ["emil sorensen-los", "Sørensen", "sorensen"]],
    ["Jürgen Weiß", ["Jurgen Weiss", "weiss", "JÜRGEN", "Ju\u0308rgen"]],
    ["ﾔﾏﾓﾄ ガク", ["ヤマモト ガク", "ガク"]],
    ["山本 結衣", ["山本 結衣", "結衣"]],
  ])("finds %s however a keyboard has it", async (buyerName, typed) => {
    const elsewhere = await addAccount("us", `S${buyerName.codePointAt(0)}`);
    const [id] = await addOrderRows(db, elsewhere, [{ at: new Date(now), buyerName }]);
    for (const text of typed) {
      const { rows } = await ordersPage(db, [elsewhere], { ...plain, text });
      expect(
        rows.map((row) => row.id),
        text,
      ).toEqual([id]);
    }
  });

  test("finds an order by a reference id of ours", async () => {
    const { id, accountId } = one();
    const at = new Date(now);
    await db.insert(authorizations).values({
      ...{ id: `${id}-A000001`, accountId, environment: "sandbox", orderId: id, referenceId: "ref_Q7", state: "Open" },
      ...{ amountMinor: 1, currency: "USD", createdAt: at, observedStateAt: at, observedAnswerAt: at },
    });
    expect((await find("ref_Q7")).map((row) => row.id)).toEqual([id]);
  });

  test("takes signs of SQL's patterns as letters", async () => {
    for (const text of ["%", "_", "HP\\", "'", "HP-1_", "％", "＿", "aoife ＿rennan"])
      expect(await find(text)).toEqual([]);
  });

  test("counts what it found by state, and says when more match than it looks at", async () => {
    const { counts, capped } = await searchCounts(db, scopes, { ...plain, text: "brennan" });
    expect([counts!.all.count, counts!.byState.Closed!.count, capped]).toEqual([120, 60, false]);
    const scope = await addAccount("us", "A5");
    await addOrderRows(
      db,
      scope,
      Array.from({ length: 201 }, () => ({ at: new Date(now), buyerName: "Ito Haru" })),
    );
    const many = await searchCounts(db, [scope], { ...plain, text: "ito" });
    expect([many.counts!.all, many.capped]).toEqual([{ count: 200, how: "atLeast" }, true]);
    expect(await countInWindow(db, [scope], { ...plain, text: "ito" })).toEqual({ count: 200, how: "atLeast" });
  });
});

describe("around the list", () => {
  test("tabs count exactly while there are few, and not at all under a filter", async () => {
    const counts = await tabCounts(db, scopes, plain);
    expect(counts!.all).toEqual({ count: 240, how: "exact" });
    expect(Object.entries(counts!.byState).map(([state, { count }]) => [state, count])).toEqual([
      ["Draft", 0],
      ["Open", 60],
      ["Suspended", 0],
      ["Canceled", 60],
      ["Closed", 120],
    ]);
    expect(await tabCounts(db, scopes, { ...plain, refunded: true })).toBeNull();
  });

  test("above 10,000 a tab is estimated, to within a few per cent", async () => {
    const scope = await addAccount("us", "A6");
    const [like] = await addOrderRows(db, scope, [{ at: new Date(now), state: "Closed" }]);
    await db.execute(sql`insert into order_references
      select (jsonb_populate_record(o, jsonb_build_object('id', 'S09-0000000-' || lpad(n::text, 7, '0')))).*
      from order_references o, generate_series(1, 21000) n where o.id = ${like}`);
    const closed = async () => (await tabCounts(db, [scope], plain))!.byState.Closed!;
    expect(await closed()).toEqual({ count: 10_000, how: "atLeast" }); // statistics that are too old say less
    await analyze();
    const { count, how } = await closed();
    expect(how).toBe("about");
    expect(Math.abs(count - 21_000)).toBeLessThan(2_000);
  });

  test("what is new or changed in a list since it was drawn is counted, and nothing else", async () => {
    const scope = await addAccount("us", "A7");
    await addOrderRows(db, scope, [
      { at: new Date(now - 5_000) },
      { at: new Date(now - 4_000), buyerName: "Mori Ken" },
    ]);
    const { seen } = await mirrorAge(db, [scope]);
    expect(await ordersChanges(db, [scope], plain, seen)).toMatchObject({ created: 0, changed: 0 });
    const later = new Date(now + 1_000);
    await addOrderRows(db, scope, [
      { at: later },
      { at: later, state: "Closed" },
      { at: later, firstSeenAt: new Date(now - 9_000), buyerName: "Mori Jun" },
    ]);
    expect(await ordersChanges(db, [scope], plain, seen)).toMatchObject({ created: 2, changed: 1 });
    expect(await ordersChanges(db, [scope], { ...plain, state: "Closed" }, seen)).toMatchObject({
      created: 1,
      changed: 0,
    });
    expect(await ordersChanges(db, [scope], { ...plain, text: "mori" }, seen)).toMatchObject({
      created: 0,
      changed: 1,
    });
    expect(await ordersChanges(db, [scope], plain, null)).toMatchObject({ created: 5, changed: 0 });
  });

  test("an export is the whole list at one moment, whatever changes meanwhile", async () => {
    const scope = await addAccount("us", "A8");
    const seeds = Array.from({ length: 1_200 }, (_, n) => ({ at: new Date(now - n * 1_000) }));
    const ids = await addOrderRows(db, scope, seeds);
    const taken: string[] = [];
    await everyOrder(db, [scope], plain, async (rows) => {
      if (taken.length === 0) await addOrderRows(db, scope, [{ at: new Date(now - 1_100_500) }]);
      taken.push(...rows.map(({ id }) => id));
    });
    expect(taken).toEqual(ids);
  });
});

/** Statistics as the server's own caretaker makes them; only an owner may. */
async function analyze() {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query("analyze order_references");
  await owner.end();
}
