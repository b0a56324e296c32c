import type { Database } from "@/db/client";
import { orderActivity } from "@/lib/queries/order-activity";
import { searchCounts, tabCounts } from "@/lib/queries/order-counts";
import { orderCurrencies } from "@/lib/queries/order-currencies";
import { orderNeighbours } from "@/lib/queries/order-neighbours";
import { orderNotesOf } from "@/lib/queries/order-notes";
import { orderTimeline } from "@/lib/queries/order-timeline";
import { orderView } from "@/lib/queries/order-view";
import type { ListScope, OrdersAsk } from "@/lib/queries/orders-ask";
import { mirrorAge } from "@/lib/queries/orders-changes";
import { ordersPage } from "@/lib/queries/orders-list";
import type { Sample } from "./samples";

// What the pages ask of the database, through the very functions that they call.

/** @returns how many rows the screen gets. */
export type Ask = (db: Database, scopes: ListScope[], sample: Sample) => Promise<number>;
export type Case = {
  group: "List" | "Search" | "Filter" | "Counts" | "Order";
  name: string;
  ask: Ask;
  /** The bigger shop has more that fits to choose the page from, up to a limit: its growth is no sign of a walk through all orders. */
  moreFits?: boolean;
};

export const everything: OrdersAsk = {
  ...{ state: null, text: null, reason: null, created: null, currency: null, amount: null, refunded: null },
  ...{ holdDays: null, sort: "updated", direction: "newest", at: null },
};

/** No index answers it, so that as many orders are looked at as the window allows. */
const nothingFits: Partial<OrdersAsk> = { state: "Closed", currency: "USD", amount: { min: 99_999_999, max: null } };

const page =
  (ask: Partial<OrdersAsk> | ((sample: Sample) => Partial<OrdersAsk>)): Ask =>
  async (db, scopes, sample) =>
    (await ordersPage(db, scopes, { ...everything, ...(typeof ask === "function" ? ask(sample) : ask) })).rows.length;
const oneAccount =
  (ask: Ask): Ask =>
  (db, scopes, sample) =>
    ask(
      db,
      scopes.filter(({ accountId }) => accountId === sample.accountId),
      sample,
    );

const list = (name: string, ask: Ask): Case => ({ group: "List", name, ask });
const search = (name: string, ask: Ask): Case => ({ group: "Search", name, ask });
const filter = (name: string, ask: Ask): Case => ({ group: "Filter", name, ask });
const counts = (name: string, ask: Ask): Case => ({ group: "Counts", name, ask });
const found = (text: (sample: Sample) => string): Ask => page((sample) => ({ text: text(sample) }));
const AN_ORDER = 19; // characters of Amazon's id of one

export const cases: Case[] = [
  list("first page, one account", oneAccount(page({}))),
  list("first page, all accounts", page({})),
  list(
    "anywhere in the middle",
    page(({ updated: key, id }) => ({ at: { side: "after", cursor: { key, id } } })),
  ),
  list(
    "backwards from there",
    page(({ updated: key, id }) => ({ at: { side: "before", cursor: { key, id } } })),
  ),
  list("oldest first", page({ direction: "oldest" })),
  list("by creation", page({ sort: "created" })),
  list("by total", page({ sort: "total", currency: "USD" })),
  list(
    "by total, in the middle",
    page(({ total: key, id }) => ({ sort: "total", currency: "USD", at: { side: "after", cursor: { key, id } } })),
  ),
  list("holds that end first", page({ sort: "hold", direction: "oldest" })),
  ...["Draft", "Open", "Suspended", "Canceled", "Closed"].map((state) => list(`tab ${state}`, page({ state }))),
  list(
    "tab Closed, in the middle",
    page(({ updated: key, id }) => ({ state: "Closed", at: { side: "after", cursor: { key, id } } })),
  ),
  list("tab Closed, by creation", page({ state: "Closed", sort: "created" })),
  list("tab Closed, by total", page({ state: "Closed", sort: "total", currency: "USD" })),

  search(
    "Amazon's id",
    found(({ id }) => id),
  ),
  search(
    "a capture's id",
    found(({ id }) => `${id}-C000001`),
  ),
  search(
    "an id half typed",
    found(({ id }) => id.slice(0, AN_ORDER - 4)),
  ),
  search(
    "the first five characters",
    found(({ id }) => id.slice(0, 5)),
  ),
  search(
    "merchant's id",
    found(({ sellerOrderId }) => sellerOrderId),
  ),
  search(
    "merchant's id half typed",
    found(({ sellerOrderId }) => sellerOrderId.slice(0, -1)),
  ),
  search(
    "merchant's id read out",
    found(({ sellerOrderId }) => `#${sellerOrderId.replace("-", " ")}`),
  ),
  search(
    "merchant's id without its letters",
    found(({ sellerOrderId }) => sellerOrderId.replace(/\D/g, "")),
  ),
  search(
    "a reference id",
    found(({ authorizationReference }) => authorizationReference),
  ),
  search(
    "e-mail address",
    found(({ email }) => email),
  ),
  {
    ...search(
      "buyer's name",
      found(({ buyer }) => buyer),
    ),
    moreFits: true,
  },
  {
    ...search(
      "buyer's last name half typed",
      found(({ buyer }) => buyer.split(" ")[1]!.slice(0, 3)),
    ),
    moreFits: true,
  },
  search(
    "nothing there",
    found(() => "HP-nowhere"),
  ),

  filter("reason", page({ reason: "SellerClosed" })),
  filter("refunded", page({ refunded: true })),
  filter("currency", page({ currency: "EUR" })),
  filter("last 30 days", page({ sort: "created", created: { days: 30 } })),
  filter("amount", page({ sort: "total", currency: "USD", amount: { min: 100_00, max: 200_00 } })),
  filter("hold ends within 7 days", page({ sort: "hold", direction: "oldest", holdDays: 7 })),
  filter("Closed and refunded", page({ state: "Closed", refunded: true })),
  {
    ...filter(
      "Closed, refunded, last 90 days",
      page({ state: "Closed", refunded: true, sort: "created", created: { days: 90 } }),
    ),
    moreFits: true, // ten thousand orders have less than a page of such in most accounts
  },
  filter("nothing fits: a window is read", page(nothingFits)),

  counts("of the tabs, one account", oneAccount(tabs)),
  counts("of the tabs, all accounts", tabs),
  counts("of a search", async (db, scopes, { sellerOrderId: text }) => {
    const { counts } = await searchCounts(db, scopes, { ...everything, text });
    return counts!.all.count;
  }),
  counts("the currencies to filter by", async (db, scopes) => (await orderCurrencies(db, scopes)).length),
  counts("how new the list is", async (db, scopes) => ((await mirrorAge(db, scopes)).seen ? 1 : 0)),

  { group: "Order", name: "all that its page shows", ask: oneAccount(order) },
  {
    group: "Order",
    name: "what is beside it, where nothing fits",
    ask: async (db, scopes, { id }) => (await beside(db, scopes, nothingFits, id)).filter(Boolean).length,
  },
  {
    group: "Order",
    name: "has it changed?",
    ask: oneAccount(async (db, [own], { id }) => ((await orderActivity(db, own!, id)) ? 1 : 0)),
  },
];

async function tabs(db: Database, scopes: ListScope[]): Promise<number> {
  const known = await tabCounts(db, scopes, everything);
  return Object.keys(known!.byState).length;
}

async function order(db: Database, own: ListScope[], { id }: Sample): Promise<number> {
  await orderActivity(db, own[0]!, id);
  const view = await orderView(db, own[0]!, id);
  await orderTimeline(db, id, { filter: "all", limit: 50 });
  await orderNotesOf(db, id);
  await beside(db, own, {}, id);
  return view ? 1 : 0;
}

async function beside(db: Database, scopes: ListScope[], ask: Partial<OrdersAsk>, id: string) {
  const { previous, next } = await orderNeighbours(db, scopes, { ...everything, ...ask }, id);
  return [previous, next];
}
