import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testServerUrl } from "@/e2e/support/database";
import { ordersPage } from "@/lib/queries/orders-list";
import type { OrdersAsk } from "@/lib/queries/orders-ask";
import { cases, everything } from "./cases";
import { openShop, type Shop } from "./shop";

const ORDERS = 20_000; // the biggest account has 8,000, four windows full

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(testServerUrl(), ORDERS, 3);
}, 300_000);
afterAll(() => shop.close());

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
};
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const scansOf = (plan: Plan) => nodesOf(plan).filter((node) => node["Relation Name"] === "order_references");
const looked = (node: Plan) => (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"];

async function plansOf(ask: (typeof cases)[number]["ask"]): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const sample of shop.samples) {
    for (const { text, values } of await shop.app.statementsOf(() => ask(shop.app.db, shop.scopes, sample))) {
      if (!/^\s*(select|with)\b/i.test(text)) continue;
      const explain = `explain (analyze, format json) ${text}`;
      const { rows } = await shop.bare.query<{ "QUERY PLAN": { Plan: Plan }[] }>(explain, values);
      plans.push(rows[0]!["QUERY PLAN"][0]!.Plan);
    }
  }
  return plans;
}

describe("no question of a screen walks through all orders", () => {
  test.each(cases.map(({ group, name, ask }) => [`${group}: ${name}`, ask] as const))("%s", async (_, ask) => {
    const scans = (await plansOf(ask)).flatMap(scansOf);
    expect(scans.filter((scan) => scan["Node Type"] === "Seq Scan")).toEqual([]);
  });
});

describe("a list or what one index answers looks at a page of each account and at hardly more", () => {
  const ofOneIndex = cases.filter(
    ({ group, name }) => group === "List" || (group === "Filter" && !name.includes("window")),
  );
  test.each(ofOneIndex.map(({ group, name, ask }) => [`${group}: ${name}`, ask] as const))("%s", async (_, ask) => {
    for (const plan of await plansOf(ask))
      for (const scan of scansOf(plan)) expect(looked(scan)).toBeLessThanOrEqual(4 * 51);
  });
});

describe("a filter without an index", () => {
  const needle: Partial<OrdersAsk> = {
    state: "Closed",
    amount: { min: 50_000, max: 50_900 },
    currency: "EUR",
    sort: "created",
  };

  test("looks at one window of each account, and says that there may be more", async () => {
    const { rows, partial } = await ordersPage(shop.app.db, shop.scopes, { ...everything, ...needle });
    expect(partial).toBe(true);
    expect(rows.length).toBeLessThan(50);
  });

  test.each(["newest", "oldest"] as const)("finds each order once, page by page, %s first", async (direction) => {
    const ask = { ...everything, ...needle, direction };
    const found: string[] = [];
    let at: OrdersAsk["at"] = null;
    do {
      const page = await ordersPage(shop.app.db, shop.scopes, { ...ask, at });
      found.push(...page.rows.map(({ id }) => id));
      at = page.older && { side: "after", cursor: page.older };
    } while (at);
    const { rows } = await shop.bare.query<{ id: string }>(
      `select id from order_references where state = 'Closed' and currency = 'EUR' and total_minor between 50000 and 50900
        order by created_at ${direction === "newest" ? "desc" : "asc"}, id ${direction === "newest" ? "desc" : "asc"}`,
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(found).toEqual(rows.map(({ id }) => id));
  });
});

test.each<[string, Partial<OrdersAsk>, string]>([
  ["Closed", { state: "Closed" }, "state = 'Closed'"],
  ["Open", { state: "Open" }, "state = 'Open'"],
  [
    "Closed and refunded",
    { state: "Closed", refunded: true },
    "state = 'Closed' and refunded_minor + refund_pending_minor > 0",
  ],
])("%s, page by page, is each of its orders once and in order, there and back", async (_, filters, where) => {
  const ask = { ...everything, ...filters };
  const { rows } = await shop.bare.query<{ id: string }>(
    `select id from order_references where ${where} order by updated_at desc, id desc limit 150`,
  );
  const first = await ordersPage(shop.app.db, shop.scopes, ask);
  const second = await ordersPage(shop.app.db, shop.scopes, { ...ask, at: { side: "after", cursor: first.older! } });
  const third = await ordersPage(shop.app.db, shop.scopes, { ...ask, at: { side: "after", cursor: second.older! } });
  expect([first, second, third].flatMap((page) => page.rows.map(({ id }) => id))).toEqual(rows.map(({ id }) => id));
  const back = await ordersPage(shop.app.db, shop.scopes, { ...ask, at: { side: "before", cursor: third.newer! } });
  expect(back.rows).toEqual(second.rows);
});
