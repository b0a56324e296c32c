import { expectNoBarrierInAnyLook } from "../support/barriers";
import { expect, PHONE, signIn, windowLike } from "../support/journey";
import { minutesAgo } from "../support/order-rows";
import { fill, openOrdersShop, rows, search, table, test } from "../support/orders-list";

test.describe("everywhere", () => {
  test("on a phone it is a list, with its search behind an icon and all filters in one sheet", async ({
    page,
    site,
    shop,
  }) => {
    await fill(shop);
    await signIn(page, site.people.viewer);
    const phone = await windowLike(page, { viewport: PHONE, hasTouch: true, isMobile: true });
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
    await (await openOrdersShop(shop.db, site)).add([{ ...wide, at: minutesAgo(3) }]);
    await signIn(page, site.people.viewer);
    await page.goto(`/all/sandbox/orders?q=${common}`);
    await expect(rows(page)).toHaveCount(4);
    const spill = () => page.getByRole("main").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    for (const width of [
      640, 700, 767, 768, 900, 1023, 1024, 1100, 1279, 1280, 1340, 1399, 1400, 1440, 1499, 1500, 1680, 1920,
    ]) {
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
    await page.setViewportSize(PHONE);
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
