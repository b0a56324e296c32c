import type { Page } from "@playwright/test";
import { connect, type Database } from "@/db/client";
import { memberships } from "@/db/schema";
import type { Scope } from "@/db/scope";
import { amazonAt } from "./amazon";
import { test as base } from "./journey";
import { addOrderRows, minutesAgo, type OrderSeed } from "./order-rows";
import { registerShop } from "./shop";
import type { Site } from "./site";

export type OrdersShop = Awaited<ReturnType<typeof openOrdersShop>>;

export const test = base.extend<{ shop: OrdersShop }>({
  shop: async ({ site }, use) => {
    Object.assign(process.env, site.env);
    const db = connect({ url: site.env.DATABASE_URL!, applicationName: "orders journeys" });
    await use(await openOrdersShop(db, site));
    await db.$client.end();
  },
});

export async function openOrdersShop(db: Database, site: Site) {
  const amazon = await amazonAt(site.sandboxUrl, "us");
  const { account, scope } = await registerShop(db, amazon);
  const join = (of: Scope) =>
    db
      .insert(memberships)
      .values(Object.values(site.people).map(({ id: userId }) => ({ userId, ...of })))
      .onConflictDoNothing();
  await join(scope);
  await join({ ...scope, environment: "production" });
  return {
    ...{ db, amazon, scope, join },
    path: `/${account.slug}/sandbox/orders`,
    add: (seeds: OrderSeed[]) => addOrderRows(db, scope, seeds),
  };
}

/** A small shop with an order in each state; the first is the one that changed last. */
export async function fill({ add }: OrdersShop) {
  const inHours = (hours: number) => minutesAgo(-60 * hours);
  return add([
    {
      ...{ at: minutesAgo(2), sellerOrderId: "HP-204918", buyerName: "Maren Holt", buyerEmail: "maren@example.com" },
      ...{
        totalMinor: 486_20,
        capturedMinor: 358_20,
        refundedMinor: 60_50,
        onHoldMinor: 98_00,
        holdEndsAt: inHours(42.5),
      },
    },
    {
      ...{ at: minutesAgo(6), sellerOrderId: "HP-204917", buyerName: "Oliver Whitcombe", totalMinor: 64_50 },
      ...{ state: "Suspended", reason: "InvalidPaymentMethod" },
      constraints: [
        { id: "PaymentPlanNotSet", description: "The buyer has not been able to select a Payment method." },
      ],
    },
    {
      ...{
        at: minutesAgo(14),
        sellerOrderId: "HP-204909",
        buyerName: "Sato Misaki",
        totalMinor: 12_800,
        currency: "JPY",
      },
      ...{ capturedMinor: 12_800, refundedMinor: 3_200, state: "Closed", reason: "MaxAmountCharged" },
    },
    {
      ...{ at: minutesAgo(21), sellerOrderId: "HP-204902", buyerName: "Priya Raman", totalMinor: 89_95 },
      ...{ state: "Canceled", reason: "SellerCanceled" },
    },
    {
      at: minutesAgo(61),
      sellerOrderId: "HP-204890",
      buyerName: "Daniel Okonkwo",
      totalMinor: 1980_00,
      pendingHoldMinor: 1980_00,
    },
    {
      ...{ at: minutesAgo(121), sellerOrderId: "HP-204887", buyerName: "Chloé Marchetti" },
      ...{ state: "Draft", totalMinor: null, currency: null },
    },
  ]);
}

/** Many orders, a minute apart: the newest is number 1. */
export const fillMany = ({ add }: OrdersShop, count: number) =>
  add(Array.from({ length: count }, (_, n) => ({ at: minutesAgo(n + 1), sellerOrderId: `N-${n + 1}` })));

export const table = (page: Page) => page.getByRole("table", { name: /^Orders/ });
export const rows = (page: Page) => table(page).locator("tbody tr");
export const row = (page: Page, text: string | RegExp) => rows(page).filter({ hasText: text });
export const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Orders by state" }).getByRole("link", { name });
export const search = (page: Page) => page.getByRole("searchbox", { name: "Search these orders" });
export const buyers = (page: Page) => rows(page).locator("th").allInnerTexts();

export const filters = (page: Page) => page.getByRole("group", { name: "Search and filters" });

/** A popover's face, then what is in it. */
export async function choose(page: Page, filter: string, choice: string | RegExp): Promise<void> {
  await filters(page).getByRole("button", { name: filter }).click();
  await page.getByRole("dialog", { name: filter }).getByRole("link", { name: choice }).click();
}
