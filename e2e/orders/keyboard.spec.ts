import { expect, signIn } from "../support/journey";
import { fill, fillMany, filters, rows, search, table, test } from "../support/orders-list";

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
