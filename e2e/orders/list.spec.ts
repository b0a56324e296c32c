import { accountEnvironments, accounts } from "@/db/schema";
import { expect, PHONE, signIn } from "../support/journey";
import { addOrderRows, minutesAgo } from "../support/order-rows";
import { fill, fillMany, openOrdersShop, row, rows, tab, test } from "../support/orders-list";

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
    await page.setViewportSize(PHONE);
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
    const other = await openOrdersShop(shop.db, site);
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
