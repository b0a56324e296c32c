import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { connect, type Database } from "@/db/client";
import { accountEnvironments, accounts, authorizations, memberships } from "@/db/schema";
import type { Scope } from "@/db/scope";
import { amazonAt } from "./support/amazon";
import { expectNoBarrierInAnyLook } from "./support/barriers";
import { expect, signIn, test as base, windowLike } from "./support/journey";
import { addOrderRows, minutesAgo, type OrderSeed } from "./support/order-rows";
import { registerShop } from "./support/shop";
import type { Site } from "./support/site";

type Shop = Awaited<ReturnType<typeof openShop>>;

const test = base.extend<{ shop: Shop }>({
  shop: async ({ site }, use) => {
    Object.assign(process.env, site.env);
    const db = connect({ url: site.env.DATABASE_URL!, applicationName: "orders journeys" });
    await use(await openShop(db, site));
    await db.$client.end();
  },
});

async function openShop(db: Database, site: Site) {
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
async function fill({ add }: Shop) {
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
const fillMany = ({ add }: Shop, count: number) =>
  add(Array.from({ length: count }, (_, n) => ({ at: minutesAgo(n + 1), sellerOrderId: `N-${n + 1}` })));

const table = (page: Page) => page.getByRole("table", { name: /^Orders/ });
const rows = (page: Page) => table(page).locator("tbody tr");
const row = (page: Page, text: string | RegExp) => rows(page).filter({ hasText: text });
const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Orders by state" }).getByRole("link", { name });
const search = (page: Page) => page.getByRole("searchbox", { name: "Search these orders" });
const buyers = (page: Page) => rows(page).locator("th").allInnerTexts();

const filters = (page: Page) => page.getByRole("group", { name: "Search and filters" });

/** A popover's face, then what is in it. */
async function choose(page: Page, filter: string, choice: string | RegExp): Promise<void> {
  await filters(page).getByRole("button", { name: filter }).click();
  await page.getByRole("dialog", { name: filter }).getByRole("link", { name: choice }).click();
}

test.describe("the list", () => {
  test("shows each order with its money, its state and what ends next", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    await expect(rows(page)).toHaveCount(6);
    await expect(row(page, "HP-204918")).toContainText(
      /Maren Holt.*\$486\.20.*\$358\.20.*\$60\.50.*Open.*Hold ends in 1 d 18 h.*0 of 180 d.*2 min/s,
    );
    await expect(row(page, "HP-204917")).toContainText(
      /\$64\.50.*none.*none.*Suspended.*Card refused, buyer must act/s,
    );
    await expect(row(page, "HP-204909")).toContainText(/¥12,800.*¥12,800.*¥3,200.*Closed.*Full amount charged.*none/s);
    await expect(row(page, "HP-204890")).toContainText("Authorization pending");
    await expect(row(page, "HP-204887")).toContainText(/none.*Draft.*lapses in 58 min.*2 of 3 h/s);
  });

  test("names its account and environment in the window's title, and nobody", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(`${shop.path}?q=maren`);
    await expect(rows(page)).toHaveCount(1);
    await expect(page).toHaveTitle("Orders · Test shop · Sandbox · Tillway");
    await page.goto("/all/production/orders");
    await expect(page).toHaveTitle("Orders · All accounts · Production · Tillway");
  });

  test("of a nonsensical address is the whole list, and what nobody can read is said", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    const nonsense = { state: "nonsense", sort: "name", hold: "-1", after: "2025-02-30T00:00:00Z~S01-1", from: "32" };
    await page.goto(`${shop.path}?${new URLSearchParams({ ...nonsense, q: "\u0000" })}`);
    await expect(rows(page)).toHaveCount(6);
    await expect(tab(page, "All")).toHaveAttribute("aria-current", "page");
    const note = (text: string) => page.getByRole("note").filter({ hasText: text });
    await expect(note("left out: state “nonsense”, hold “-1”, sort “name”.")).toBeVisible();
    await note("left out").getByRole("link", { name: "Remove it" }).click();
    await expect(note("left out")).toHaveCount(0);
    await note("That date can’t be read.").getByRole("link", { name: "Remove it" }).click();
    await expect(page.getByRole("note")).toHaveCount(0);
    await expect(page).toHaveURL(/\/orders$/);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${shop.path}?q=${"%25_%27".repeat(30)}`);
    await expect(page.getByRole("heading", { name: "Nothing found for" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  test("is split into tabs by state, each with its count", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    for (const [name, count] of [
      ["All", 6],
      ["Draft", 1],
      ["Open", 2],
      ["Suspended", 1],
      ["Canceled", 1],
      ["Closed", 1],
    ] as const)
      await expect(tab(page, name)).toContainText(`${name}${count}`);
    await tab(page, "Open").click();
    await expect(rows(page)).toHaveCount(2);
    await expect(page).toHaveURL(/\?state=Open$/);
    await expect(tab(page, "Open")).toHaveAttribute("aria-current", "page");
  });

  test("leads to an order, and from there back to the same list", async ({ page, site, shop }) => {
    const [id] = await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(`${shop.path}?state=Open`);
    await page.getByRole("link", { name: "Maren Holt" }).click();
    await expect(page).toHaveURL(new RegExp(`/orders/${id}\\?list=.*state%3DOpen`));
    await expect(page.getByText("Order 1 of 2", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Next order" }).click();
    await expect(page.getByText("Order 2 of 2", { exact: true })).toBeVisible();
    await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Orders" }).click();
    await expect(rows(page)).toHaveCount(2);
  });

  test("says at once that an order is on its way when the network is slow", async ({ page, site, shop }) => {
    const [first] = await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    const line = () => page.evaluate(() => getComputedStyle(document.body, "::before").height);
    expect(await line()).toBe("auto");
    let arrive = () => {};
    const slow = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(`${shop.path}/${first}**`, async (route) => {
      await slow;
      await route.fallback();
    });
    await expect(async () => {
      await page.getByRole("link", { name: "Maren Holt" }).click(); // once the page listens
      await expect.poll(line, { timeout: 1_000 }).toBe("2px");
    }).toPass();
    arrive();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("HP-204918");
    await expect.poll(line).toBe("auto");
  });

  test("of all accounts marks each order with its account", async ({ page, site, shop }) => {
    await shop.add([{ at: minutesAgo(1), buyerName: `Only ${shop.scope.accountId}` }]);
    const other = await openShop(shop.db, site);
    await other.add([{ at: minutesAgo(2), buyerName: `Second ${shop.scope.accountId}` }]);
    await signIn(page, site.people.viewer);
    await page.goto(`/all/sandbox/orders?q=${encodeURIComponent(shop.scope.accountId)}`);
    await expect(rows(page)).toHaveCount(2);
    await expect(row(page, "Only")).toContainText("US");
  });

  test("of somebody else's account is not there", async ({ page, site, shop }) => {
    const stranger = {
      slug: `else-${Date.now()}`,
      name: "Else",
      sellerId: `X${Date.now()}`,
      region: "us",
      currency: "USD",
    } as const;
    const [account] = await shop.db.insert(accounts).values(stranger).returning();
    const scope = { accountId: account!.id, environment: "sandbox" as const };
    await shop.db.insert(accountEnvironments).values(scope);
    const [id] = await addOrderRows(shop.db, scope, [{ at: minutesAgo(1), buyerName: "Secret Buyer" }]);
    await signIn(page, site.people.operator);
    for (const path of ["orders", "orders/export", "find?q=x"]) {
      const answer = await page.request.get(`/${stranger.slug}/sandbox/${path}`);
      expect(answer.status()).toBe(404);
      expect(await answer.text()).not.toContain("Secret Buyer");
    }
    expect((await page.request.get(`/api/orders/changes?account=${stranger.slug}&environment=sandbox`)).status()).toBe(
      404,
    );
    await page.goto(`/all/sandbox/orders?q=${id}`);
    await expect(page.getByText(`Nothing found for “${id}”`)).toBeVisible();
  });
});

test.describe("search", () => {
  test("finds by each kind of id, by the buyer's name and e-mail address, and by a beginning", async ({
    page,
    site,
    shop,
  }) => {
    const [id] = await fill(shop);
    const at = minutesAgo(2);
    const referenceId = `ref-${id}`;
    await shop.db.insert(authorizations).values({
      ...{
        id: `${id}-A000001`,
        ...shop.scope,
        orderId: id!,
        referenceId,
        state: "Open",
        amountMinor: 98_00,
        currency: "USD",
      },
      ...{ createdAt: at, observedStateAt: at, observedAnswerAt: at },
    });
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    for (const text of [`${id}-C123456`, id!.slice(0, 18).toLowerCase(), "hp-204918", referenceId, "MAREN@example"]) {
      await search(page).fill(text);
      await search(page).press("Enter");
      await expect(page).toHaveURL((url) => url.searchParams.get("q") === text);
      await expect(rows(page), text).toHaveCount(1);
      await expect.poll(() => buyers(page)).toEqual(["Maren Holt"]);
    }
    await expect(tab(page, "Open")).toContainText("Open1");
    await expect(tab(page, "Closed")).toContainText("Closed0");
    await page.getByRole("link", { name: "Clear the search" }).click();
    await expect(rows(page)).toHaveCount(6);
  });

  test("at the top opens an order by its whole id, and searches the list for anything else", async ({
    page,
    site,
    shop,
  }) => {
    const [id] = await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    const top = page.getByRole("searchbox", { name: "Search orders, buyers and IDs" });
    await top.fill("raman");
    await top.press("Enter");
    await expect(page).toHaveURL(/\/orders\?q=raman$/);
    await top.fill(`${id}-A123456`);
    await top.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/orders/${id}$`));
  });
});

test.describe("the palette", () => {
  const palette = (page: Page) => page.getByRole("dialog", { name: "Search or jump to" });
  const open = (page: Page) =>
    expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(palette(page)).toBeVisible({ timeout: 1_000 });
    }).toPass();
  const option = (page: Page, name: string | RegExp) => palette(page).getByRole("option", { name });

  test("finds orders while one types, and opens one, by keyboard alone", async ({ page, site, shop }) => {
    const [, second] = await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    await open(page);
    await page.keyboard.type("HP-2049");
    const first = option(page, /HP-204918.*Maren Holt.*\$486\.20.*Open/);
    await expect(first).toHaveAttribute("aria-selected", "true");
    await expect(first.locator("mark")).toHaveText("HP-2049");
    await expect(palette(page).getByRole("status")).toHaveText("4 orders found.");
    await page.keyboard.press("ArrowDown");
    await expect(option(page, /HP-204917.*Suspended/)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/orders/${second}$`));
    await expect(palette(page)).toBeHidden();
  });

  test("leads to the list for the rest, and never opens what was found for less", async ({ page, site, shop }) => {
    await fillMany(shop, 8);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    await open(page);
    await page.keyboard.type("N-");
    await expect(palette(page).getByRole("status")).toHaveText("The 6 orders that changed last. The list has more.");
    await page.route("**/api/orders/find**", () => {}); // no answer
    await page.keyboard.type("8");
    await expect(option(page, "Search the list for “N-8”")).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/orders\?q=N-8$/);
    await expect(rows(page)).toHaveCount(1);
  });

  const field = (page: Page) => palette(page).getByLabel("Search or jump to");
  const SCRIPTS = "**/_next/static/chunks/*.js";
  /** What a page that is there asks for from now on waits, until it is known whether it comes. */
  async function holdScripts(page: Page) {
    const { promise, resolve } = Promise.withResolvers<"continue" | "abort">();
    await page.route(SCRIPTS, async (route) => route[await promise]());
    return resolve;
  }

  test("takes what is typed while it is loaded, and the page below takes none of it", async ({ page, site, shop }) => {
    const [, second] = await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    const settle = await holdScripts(page);
    await open(page);
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("xj/P-2049");
    await page.keyboard.press("Enter");
    await expect(palette(page).getByText("Still loading. What you type is kept.")).toBeVisible();
    await expect(field(page)).toHaveValue("xj/P-2049");
    await page.keyboard.press("Home");
    for (const _ of "xj/") await page.keyboard.press("Delete");
    await page.keyboard.type("H");
    await expect(page).toHaveURL(shop.path);
    settle("continue");
    await expect(option(page, /HP-204918/)).toHaveAttribute("aria-selected", "true");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("X"); // where the caret was
    await expect(field(page)).toHaveValue("HXP-2049");
    await page.keyboard.press("Backspace");
    await expect(option(page, /HP-204918/)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/orders/${second}$`));
  });

  test("closes before it is loaded, says when that failed, and tries again", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    const settle = await holdScripts(page);
    await open(page);
    await page.keyboard.type("zzz");
    await page.keyboard.press("Escape");
    await expect(palette(page)).toBeHidden();
    settle("abort");
    await open(page);
    await expect(field(page)).toHaveValue("");
    await page.keyboard.type("maren");
    const failed = palette(page).getByText("The search could not be loaded.");
    await expect(failed).toBeVisible();
    await expectNoBarrierInAnyLook(page, { within: "dialog[open]" });
    await palette(page).getByRole("button", { name: "Try again" }).click();
    await expect(field(page)).toBeFocused();
    await expect(failed).toBeHidden();
    await expect(failed).toBeVisible();
    await page.unroute(SCRIPTS);
    await page.keyboard.press("Enter");
    await expect(option(page, /Maren Holt/)).toHaveAttribute("aria-selected", "true");
    await expect(field(page)).toBeFocused();
  });

  test("keeps the choice that somebody moved when the answer comes, and else follows the best match", async ({
    page,
    site,
    shop,
  }) => {
    const [id] = await shop.add([{ at: minutesAgo(1), sellerOrderId: "HP-1", buyerName: "Orderson" }]);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    const waiting: (() => void)[] = [];
    await page.route("**/api/orders/find**", async (route) => {
      await new Promise<void>((answer) => waiting.push(answer));
      await route.continue();
    });
    const type = async (letter: string) => {
      await page.keyboard.type(letter);
      await expect.poll(() => waiting.length).toBe(1);
      await isChosen(/^Search the list/);
    };
    const answer = async () => {
      waiting.pop()!();
      await expect(palette(page).getByRole("status")).toHaveText("1 order found.");
    };
    const isChosen = (name: string | RegExp) => expect(option(page, name)).toHaveAttribute("aria-selected", "true");
    await open(page);
    await type("o");
    await page.keyboard.press("ArrowDown");
    await isChosen(/^Orders$/);
    await answer();
    await isChosen(/^Orders$/);

    await type("r");
    await option(page, /^Orders$/).hover();
    await isChosen(/^Orders$/);
    await answer();
    await isChosen(/^Orders$/);

    await type("d");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await answer();
    await isChosen(/^Search the list/);

    await type("e");
    await answer();
    await isChosen(/Orderson/);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/orders/${id}$`));
  });

  test("says when there is nothing, no answer, or nobody signed in; and keeps nobody out", async ({
    page,
    site,
    shop,
  }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    await open(page);
    const says = palette(page).getByRole("status");
    await page.keyboard.type("zzz");
    await expect(says).toHaveText("No order found for “zzz”. Searches the start of names, e-mails and IDs.");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("h");
    await expect(option(page, /Maren Holt/)).toBeVisible();
    await expectNoBarrierInAnyLook(page, { within: "dialog[open]" });
    await page.route("**/api/orders/find**", (route) => route.abort());
    await palette(page).getByRole("combobox").press("o");
    await expect(says).toContainText("Tillway can’t be reached");
    await page.unroute("**/api/orders/find**");
    await page.context().clearCookies();
    await page.keyboard.type("l");
    await expect(says).toHaveText("You are signed out, so no orders were looked for.");
    await option(page, "Sign in").click();
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test.describe("filters", () => {
  test("are in the address, survive a reload, and go one by one", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    await choose(page, "Refunds", "Some money went back");
    await expect(rows(page)).toHaveCount(2);
    await choose(page, "Currency", "USD");
    await expect(rows(page)).toHaveCount(1);
    await page.reload();
    await expect.poll(() => buyers(page)).toEqual(["Maren Holt"]);
    await page.getByRole("link", { name: "Remove filter: Currency" }).click();
    await expect(rows(page)).toHaveCount(2);
    await expect(page).toHaveURL(/\?refunded=yes$/);
  });

  test("stay in one line while they fit, and are all in a sheet that works without script", async ({
    page,
    site,
    shop,
  }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    const bare = await windowLike(page, { javaScriptEnabled: false });
    for (const width of [640, 768, 1024, 1280, 1440]) {
      await bare.setViewportSize({ width, height: 900 });
      await bare.goto(`${site.url}${shop.path}?refunded=yes&created=30d`);
      const chips = bare.getByRole("link", { name: "Remove filter: Refunds" });
      const [bar, chip] = [await filters(bare).boundingBox(), await chips.boundingBox()];
      expect(bar!.height, `at ${width} px`).toBeLessThanOrEqual(52);
      expect(chip!.x + chip!.width, `at ${width} px`).toBeLessThan(bar!.x + bar!.width);
    }
    await bare.goto(`${site.url}${shop.path}?refunded=yes&created=45d&dir=oldest`);
    await filters(bare).getByRole("button", { name: "All filters, 2 on" }).click();
    const sheet = bare.getByRole("dialog", { name: "Filters" });
    await sheet.getByLabel("Currency").selectOption("JPY");
    await sheet.getByRole("button", { name: "Show these orders" }).click();
    await expect.poll(() => buyers(bare)).toEqual(["Sato Misaki"]);
    const kept = Object.fromEntries(new URL(bare.url()).searchParams);
    expect(kept).toMatchObject({ refunded: "yes", created: "45d", dir: "oldest", currency: "JPY" });
    await bare.context().close();
  });

  test("by reason and by the end of a hold show what fits", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    await choose(page, "State reason", "Canceled: By our team");
    await expect.poll(() => buyers(page)).toEqual(["Priya Raman"]);
    await page.getByRole("link", { name: "Remove filter: Reason" }).click();
    await expect(rows(page)).toHaveCount(6); // a link of the page before would still carry the reason
    await choose(page, "Hold ends", "Within 3 days");
    await expect.poll(() => buyers(page)).toEqual(["Maren Holt"]);
  });

  test("by amount and by day take what is typed", async ({ page, site, shop }) => {
    await fill(shop);
    await shop.add([{ at: minutesAgo(60 * 24 * 40), buyerName: "Ruth Castellanos" }]);
    await signIn(page, site.people.viewer);
    await page.goto(`${shop.path}?created=30d`);
    await expect(rows(page)).toHaveCount(6);
    await page.getByRole("link", { name: "Remove filter: Created" }).click();
    await expect(rows(page)).toHaveCount(7);
    await filters(page).getByRole("button", { name: "Amount" }).click();
    const amount = page.getByRole("dialog", { name: "Amount" });
    await amount.getByLabel("At least").fill("80");
    await amount.getByLabel("At most").fill("486.20");
    await amount.getByRole("button", { name: "Show these orders" }).click();
    await expect.poll(() => buyers(page)).toEqual(["Maren Holt", "Ruth Castellanos", "Priya Raman"]);
    await filters(page).getByRole("button", { name: "Created" }).click();
    const created = page.getByRole("dialog", { name: "Created" });
    const day = minutesAgo(60 * 24 * 40)
      .toISOString()
      .slice(0, 10);
    await created.getByLabel("From").fill(day);
    await created.getByLabel("Through").fill(day);
    await created.getByRole("button", { name: "Show these orders" }).click();
    await expect.poll(() => buyers(page)).toEqual(["Ruth Castellanos"]);
  });

  test("that leave nothing say which to drop", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(`${shop.path}?state=Suspended&currency=USD&min=500`);
    await expect(page.getByRole("heading", { name: "No suspended orders like this" })).toBeVisible();
    await expect(page.getByText("Without the amount filter there is 1.")).toBeVisible();
    await page.getByRole("link", { name: "Drop the amount filter" }).click();
    await expect.poll(() => buyers(page)).toEqual(["Oliver Whitcombe"]);
  });

  test("work without script", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    const plain = await windowLike(page, { javaScriptEnabled: false });
    await plain.goto(`${site.url}${shop.path}`);
    await search(plain).fill("raman");
    await search(plain).press("Enter");
    await expect.poll(() => buyers(plain)).toEqual(["Priya Raman"]);
    await tab(plain, "Open").click();
    await filters(plain).getByRole("link", { name: "Clear the search" }).click();
    await expect(rows(plain)).toHaveCount(2);
    await filters(plain).getByRole("button", { name: "Amount" }).click();
    const amount = plain.getByRole("dialog", { name: "Amount" });
    await amount.getByLabel("At least").fill("1000");
    await amount.getByRole("button", { name: "Show these orders" }).click();
    await expect.poll(() => buyers(plain)).toEqual(["Daniel Okonkwo"]);
    await plain.context().close();
  });
});

test.describe("sort and pages", () => {
  test("columns sort both ways, totals within a currency only", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    const updated = table(page).getByRole("columnheader", { name: "Updated" });
    await expect(updated).toHaveAttribute("aria-sort", "descending");
    await updated.getByRole("link").click();
    await expect(updated).toHaveAttribute("aria-sort", "ascending");
    expect((await buyers(page))[0]).toBe("Chloé Marchetti");
    await table(page).getByRole("columnheader", { name: "Total" }).getByRole("link").click();
    await expect.poll(() => buyers(page)).toEqual(["Daniel Okonkwo", "Maren Holt", "Priya Raman", "Oliver Whitcombe"]);
    await choose(page, "Sort", "Hold ending soonest");
    await expect.poll(() => buyers(page)).toEqual(["Maren Holt"]);
    await expect(page.getByRole("dialog", { name: "Sort" })).toBeHidden();
    await expect(filters(page).getByRole("button", { name: "Sort: Hold ending soonest" })).toBeFocused();
  });

  test("totals of several accounts' currencies wait for one to be chosen", async ({ page, site, shop }) => {
    await fill(shop);
    const yen = {
      slug: `yen-${Date.now()}`,
      name: "Yen",
      sellerId: `Y${Date.now()}`,
      region: "jp",
      currency: "JPY",
    } as const;
    const [account] = await shop.db.insert(accounts).values(yen).returning();
    const scope = { accountId: account!.id, environment: "sandbox" as const };
    await shop.db.insert(accountEnvironments).values(scope);
    await shop.join(scope);
    await signIn(page, site.people.viewer);
    await page.goto("/all/sandbox/orders?sort=total");
    await expect(page.getByText("Totals in different currencies are not compared.")).toBeVisible();
    await page.getByRole("note").getByRole("link", { name: "JPY" }).click();
    await expect(table(page).getByRole("columnheader", { name: "Total" })).toHaveAttribute("aria-sort", "descending");
  });

  test("pages lead on and back, each order once", async ({ page, site, shop }) => {
    await fillMany(shop, 60);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    const own = () => rows(page).locator("td:nth-child(2)").allInnerTexts();
    const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `N-${from + n}`);
    const older = page.getByRole("link", { name: "Older" });
    const newer = page.getByRole("link", { name: "Newer" });
    await expect(page.getByText("1–50 of 60")).toBeVisible();
    expect(await own()).toEqual(numbers(1, 50));
    await expect(newer).toHaveAttribute("aria-disabled", "true");
    await expect(rows(page).first().getByRole("link")).toHaveAttribute("tabindex", "0"); // once the page listens
    await older.click();
    await expect.poll(own).toEqual(numbers(51, 60));
    await expect(older).toHaveAttribute("aria-disabled", "true");
    await expect(page.getByRole("main")).toBeFocused();
    await newer.click();
    await expect.poll(own).toEqual(numbers(1, 50));
  });
});

test.describe("the keyboard", () => {
  test("moves with J, K and arrows, opens with Enter, searches with /", async ({ page, site, shop }) => {
    const ids = await fillMany(shop, 4);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    const link = (n: number) => rows(page).nth(n).getByRole("link");
    const press = (key: string) => page.keyboard.press(key);
    await expect(async () => {
      if ((await page.locator(":focus").count()) === 0) await press("j"); // once the page listens
      await expect(link(0)).toBeFocused({ timeout: 500 });
    }).toPass();
    await press("j");
    await expect(link(1)).toBeFocused();
    await press("ArrowDown");
    await expect(link(2)).toBeFocused();
    await press("k");
    await press("ArrowUp");
    await expect(link(0)).toBeFocused();
    await press("/");
    await expect(search(page)).toBeFocused();
    await press("j");
    await expect(search(page)).toHaveValue("j");
    await link(2).focus();
    await press("Tab"); // past the other orders
    expect(await table(page).evaluate((element) => element.contains(document.activeElement))).toBe(false);
    await press("Shift+Tab");
    await expect(link(2)).toBeFocused();
    await press("Enter");
    await expect(page).toHaveURL(new RegExp(`/orders/${ids[2]}`));
  });

  test("stays where it was used when what had the focus is gone", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    await expect(rows(page)).toHaveCount(6);
    await filters(page).getByRole("button", { name: "Refunds" }).focus();
    await expect(async () => {
      await page.keyboard.press("Enter");
      await expect(page.getByRole("link", { name: "Some money went back" })).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await page.keyboard.press("Enter");
    await expect(rows(page)).toHaveCount(2);
    await expect(filters(page)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(search(page)).toBeFocused();
    await page.getByRole("link", { name: "Remove filter: Refunds" }).press("Enter");
    await expect(rows(page)).toHaveCount(6);
    await expect(filters(page)).toBeFocused();
  });

  test("has its keys listed behind ?, where they can be switched off", async ({ page, site, shop }) => {
    await fillMany(shop, 2);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    const dialog = page.getByRole("dialog", { name: "Shortcuts" });
    await expect(async () => {
      await page.keyboard.press("?");
      await expect(dialog).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(dialog).toContainText("Search these orders");
    await dialog.getByRole("switch", { name: "Single keys" }).press("Space");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await page.keyboard.press("j");
    await page.keyboard.press("?");
    await expect(dialog).toBeHidden();
    expect(await table(page).evaluate((element) => element.contains(document.activeElement))).toBe(false);
    await page.getByRole("button", { name: "Shortcuts" }).click();
    await expect(dialog).toBeVisible();
  });
});

test.describe("news", () => {
  test("waits behind a button, and rows stay until it is pressed", async ({ page, site, shop }) => {
    await fillMany(shop, 2);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    await expect(rows(page)).toHaveCount(2);
    await shop.add([{ at: minutesAgo(0), buyerName: "Mori Kenji" }]);
    const news = page.getByRole("button", { name: "1 new order" });
    await expect(async () => {
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange"))); // back from elsewhere
      await expect(news).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(rows(page)).toHaveCount(2);
    await news.click();
    await expect(rows(page)).toHaveCount(3);
    await expect(row(page, "Mori Kenji")).toBeVisible();
    await expect(news).toHaveCount(0);
    await expect(page.getByRole("main")).toBeFocused();
  });
});

test.describe("the export", () => {
  test("is the list on the screen, in its order, safe for spreadsheets, and noted", async ({ page, site, shop }) => {
    await fill(shop);
    await shop.add([{ at: minutesAgo(3), buyerName: '=HYPERLINK("x"), "a"', sellerOrderId: "+1", totalMinor: 5_00 }]);
    await signIn(page, site.people.operator);
    await page.goto(`${shop.path}?state=Open&sort=total`);
    await page.getByRole("button", { name: "Export…" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download CSV" }).click();
    const text = readFileSync(await (await download).path(), "utf8");
    expect(text.startsWith("\uFEFForder_reference_id,account,environment,seller_order_id,buyer_name")).toBe(true);
    const lines = text.trimEnd().split("\r\n").slice(1);
    expect(lines.map((line) => line.split(",")[3])).toEqual(["HP-204890", "HP-204918", "'+1"]);
    expect(lines.map((line) => line.split(",")[0])).toEqual(
      await rows(page).locator("td:nth-child(3)").allInnerTexts(),
    );
    expect(lines[2]).toContain(`"'=HYPERLINK(""x""), ""a"""`);
    expect(lines[1]).toContain(",Open,,,USD,486.20,98.00,0.00,358.20,0.00,60.50,0.00,");
    const noted = async () =>
      (await shop.db.query.auditEntries.findMany({ orderBy: (t, { asc }) => asc(t.id) })).filter(
        (entry) => entry.chain === shop.scope.accountId && entry.action.startsWith("orders.export"),
      );
    const filters = { state: "Open", sort: "total" };
    const actorId = site.people.operator.id;
    await expect
      .poll(async () => (await noted()).map(({ action, facts, actorId }) => ({ action, facts, actorId })))
      .toEqual([
        { action: "orders.exportBegan", facts: { filters }, actorId },
        { action: "orders.exported", facts: { filters, rows: 3, complete: true }, actorId },
      ]);
  });

  test("is for those who may", async ({ page, site, shop }) => {
    await fill(shop);
    await signIn(page, site.people.agent);
    await page.goto(shop.path);
    await expect(rows(page)).toHaveCount(6);
    await expect(page.getByRole("button", { name: /Export/ })).toHaveCount(0);
    expect((await page.request.get(`${shop.path}/export`)).status()).toBe(403);
  });
});

test.describe("fetching by id", () => {
  const open = async (page: Page, which: "the head's" | "the empty list's") => {
    const buttons = page.getByRole("button", { name: "Fetch by ID…" });
    await (which === "the head's" ? buttons.first() : buttons.nth(1)).click();
    return page.getByRole("dialog", { name: "Fetch by ID" });
  };
  const fetchAll = async (dialog: Locator, text: string) => {
    await dialog.getByRole("textbox").fill(text);
    await dialog.getByRole("button", { name: "Fetch from Amazon" }).click();
  };

  test("brings in what is pasted, and says of each line what became of it", async ({ page, site, shop }) => {
    const [one, two, three] = [
      await shop.amazon.openOrder("25.00"),
      await shop.amazon.openOrder("35.00"),
      await shop.amazon.openOrder("45.00", { sellerOrderId: "SHOP-7" }),
    ] as [string, string, string];
    await signIn(page, site.people.agent);
    await page.goto(shop.path);
    await expect(page.getByRole("heading", { name: "No orders in this account yet" })).toBeVisible();
    const dialog = await open(page, "the empty list's");
    await expect(dialog.getByRole("textbox")).toBeFocused();
    const unknown = "S01-9999999-9999999";
    await fetchAll(
      dialog,
      [one, `${two}-A123456`, "SHOP-7", unknown, "P01-1234567-1234567", "SHOP-none", one].join("\n"),
    );
    const results = dialog.getByRole("list", { name: "Results" }).getByRole("listitem");
    await expect(results).toHaveCount(6, { timeout: 30_000 }); // one after the other
    await expect(results.nth(0)).toContainText(`Fetched: ${one}`);
    await expect(results.nth(1)).toContainText(`Fetched: ${two}`);
    await expect(results.nth(2)).toContainText(new RegExp(`Fetched: ${three}.*SHOP-7 · .*\\$45\\.00 · Open`, "s"));
    await expect(results.nth(3)).toContainText("Amazon knows no such order in this account.");
    await expect(results.nth(4)).toContainText("This looks like an ID of Production. Switch to Production to fetch it");
    await expect(results.nth(5)).toContainText("Amazon has no order under this order number.");
    await expect(dialog.getByText("6 of 6")).toBeVisible();
    // The list is there now, and the button that opened the dialog is not; the results stay.
    await expect(rows(page)).toHaveCount(3);
    await expect(results).toHaveCount(6);
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expect(row(page, "SHOP-7")).toContainText(/\$45\.00.*Open/s);
    await expect(page.getByRole("main")).toBeFocused();
    await page.keyboard.press("j");
    await expect(rows(page).first().getByRole("link")).toBeFocused();
    const again = await open(page, "the head's");
    await expect(again.getByRole("textbox")).toHaveValue("");
    await expect(again.getByRole("list", { name: "Results" })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Fetch by ID…" })).toBeFocused();
  });

  test("takes many at once, up to a number that it names, and stops when told to", async ({ page, site, shop }) => {
    await signIn(page, site.people.agent);
    await page.goto(shop.path);
    const dialog = await open(page, "the head's");
    const ids = (count: number) => Array.from({ length: count }, (_, n) => `S01-0000000-${String(n).padStart(7, "0")}`);
    await fetchAll(dialog, ids(201).join("\n"));
    await expect(dialog.getByText("These are 201 IDs. Fetch at most 200 at once.")).toBeVisible();
    await fetchAll(dialog, ids(60).join(", "));
    const results = dialog.getByRole("list", { name: "Results" }).getByRole("listitem");
    await expect(results.nth(1)).toContainText("Amazon knows no such order in this account.");
    await dialog.getByRole("button", { name: "Stop" }).click();
    await expect(dialog.getByRole("button", { name: "Fetch from Amazon" })).toBeVisible();
    expect(await results.count()).toBeLessThan(60);
    await expect(dialog.getByText(`${await results.count()} of 60, stopped`)).toBeVisible();
  });

  test("begins with what was searched for in vain", async ({ page, site, shop }) => {
    const id = await shop.amazon.openOrder("25.00");
    await signIn(page, site.people.agent);
    await page.goto(`${shop.path}?q=${id}`);
    await page.getByText("This order is not in Tillway yet.").waitFor();
    const dialog = await open(page, "the empty list's");
    await expect(dialog.getByRole("textbox")).toHaveValue(id);
    await dialog.getByRole("button", { name: "Fetch from Amazon" }).click();
    await dialog.getByRole("link", { name: id }).click();
    await expect(page).toHaveURL(new RegExp(`/orders/${id}`));
  });

  test("begins with all that was pasted into the search", async ({ page, site, shop }) => {
    const ids = ["S01-1111111-1111111", "S01-2222222-2222222"];
    await signIn(page, site.people.agent);
    await page.goto(`${shop.path}?${new URLSearchParams({ q: `${ids[0]}, ${ids[1]!.toLowerCase()} ${ids[0]}` })}`);
    await expect(page.getByRole("heading", { name: "2 order IDs at once" })).toBeVisible();
    const dialog = await open(page, "the empty list's");
    await expect(dialog.getByRole("textbox")).toHaveValue(ids.join("\n"));
  });

  test("is not for viewers", async ({ page, site, shop }) => {
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    await expect(page.getByRole("heading", { name: "No orders in this account yet" })).toBeVisible();
    await expect(page.getByRole("button", { name: /Fetch/ })).toHaveCount(0);
  });
});

test.describe("everywhere", () => {
  test("on a phone it is a list, with its search behind an icon and all filters in one sheet", async ({
    page,
    site,
    shop,
  }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    const phone = await windowLike(page, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await phone.goto(`${site.url}${shop.path}`);
    await expect(table(phone)).toBeHidden();
    const items = phone.getByRole("list", { name: "Orders" }).getByRole("listitem");
    await expect(items).toHaveCount(6);
    await expect(items.first()).toContainText(/Maren Holt.*\$486\.20.*HP-204918.*2 min.*Open.*Hold ends in/s);
    await expect(search(phone)).toBeHidden();
    await phone.getByRole("button", { name: "Search these orders" }).tap();
    await expect(search(phone)).toBeFocused();
    const { x, width } = (await phone.getByRole("dialog", { name: "Search these orders" }).boundingBox())!;
    expect([x >= 0, x + width <= 390]).toEqual([true, true]);
    await search(phone).fill("raman");
    await search(phone).press("Enter");
    await expect(items).toHaveCount(1);
    await expect(search(phone)).toHaveValue("raman"); // what is looked for stays in sight
    await phone.getByRole("link", { name: "Clear the search" }).tap();
    await expect(items).toHaveCount(6);
    await phone.getByRole("button", { name: "Filters and sort" }).tap();
    const sheet = phone.getByRole("dialog", { name: "Filters" });
    await sheet.getByLabel("Refunds").selectOption("yes");
    await sheet.getByLabel("Currency").selectOption("JPY");
    await sheet.getByRole("button", { name: "Show these orders" }).tap();
    await expect(items).toHaveCount(1);
    await expect(sheet).toBeHidden();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await items.getByRole("link").tap();
    await expect(phone).toHaveURL(/\/orders\/S01-/);
    await phone.context().close();
  });

  test("its table fits every window, whatever stands in it", async ({ page, site, shop }) => {
    const common = `Wide${shop.scope.accountId}`;
    const wide = {
      ...{ buyerName: `${common} Hubertina von und zu Hohenlohe-Schillingsfürst`, state: "Suspended" },
      ...{ reason: "SomethingThatAmazonNeverSaidToAnybodyBefore", sellerOrderId: "MARKETPLACE-2025-0000000204918" },
      ...{ totalMinor: 98_765_432_10, capturedMinor: 98_765_432_10, refundedMinor: 98_765_432_10 },
    };
    const yen = { currency: "JPY", totalMinor: 98_765_432, capturedMinor: 98_765_432, refundedMinor: 98_765_432 };
    await shop.add([
      { ...wide, at: minutesAgo(60 * 24 * 400) },
      { at: minutesAgo(1), buyerName: common, state: "Draft", totalMinor: null, currency: null },
      { ...wide, at: minutesAgo(60 * 25), ...yen },
    ]);
    await (await openShop(shop.db, site)).add([{ ...wide, at: minutesAgo(3) }]);
    await signIn(page, site.people.viewer);
    await page.goto(`/all/sandbox/orders?q=${common}`);
    await expect(rows(page)).toHaveCount(4);
    const spill = () => page.getByRole("main").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    for (const width of [640, 700, 767, 768, 900, 1023, 1024, 1100, 1279, 1280, 1340, 1440, 1680, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await spill(), `at ${width} px`).toBe(0);
    }
  });

  test("what its table has no room for is in the row's tooltip, and when exactly it changed", async ({
    page,
    site,
    shop,
  }) => {
    const [long, short] = ["Hubertina von und zu Hohenlohe-Schillingsfürst", "Maren Holt"];
    const year = new Date().getUTCFullYear() - 1;
    await shop.add([
      { at: new Date(Date.UTC(year, 5, 4, 21, 5)), buyerName: short, sellerOrderId: "HP-204918" },
      { at: minutesAgo(1), buyerName: long, sellerOrderId: "MARKETPLACE-2025-0000000204918" },
    ]);
    await signIn(page, site.people.viewer);
    await page.goto(shop.path);
    await page.setViewportSize({ width: 1440, height: 900 });
    const title = async (n: number) => {
      await page.mouse.move(0, 0);
      await rows(page).nth(n).hover();
      return rows(page).nth(n).getByRole("link").getAttribute("title");
    };
    await expect // once the page listens
      .poll(() => title(0))
      .toMatch(new RegExp(`^${long}\nMARKETPLACE-2025-0000000204918\n\\w{3} .+ UTC$`, "s"));
    await expect(rows(page).nth(1).getByRole("time")).toHaveText(`4 Jun ${year}`);
    expect(await title(1)).toMatch(new RegExp(`^\\w{3} 4 Jun ${year}, 21:05 UTC$`));
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole("listitem").getByRole("time").last()).toHaveText(new RegExp(` 4 Jun ${year}, 21:05$`));
  });

  for (const width of [1440, 390])
    test(`nobody is shut out in any look at ${width} px`, async ({ page, site, shop }) => {
      await fill(shop);
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, site.people.operator);
      await page.goto(`${shop.path}?refunded=yes`);
      await page.getByRole("button", { name: width < 640 ? /^Filters and sort/ : "Amount" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectNoBarrierInAnyLook(page, { widths: [width] });
      await page.goto(`${shop.path}?q=nobody&from=32`);
      await page.getByRole("button", { name: "Fetch by ID…" }).first().click();
      await expect(page.getByRole("dialog").getByRole("textbox")).toBeVisible();
      await expectNoBarrierInAnyLook(page, { widths: [width] });
    });
});
