import { expect, signIn, windowLike } from "../support/journey";
import { minutesAgo } from "../support/order-rows";
import { buyers, choose, fill, filters, rows, search, tab, test } from "../support/orders-list";

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
