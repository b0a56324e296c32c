import type { Page } from "@playwright/test";
import { expectNoBarrierInAnyLook } from "../support/barriers";
import { expect, signIn } from "../support/journey";
import { minutesAgo } from "../support/order-rows";
import { fill, fillMany, rows, test } from "../support/orders-list";

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
    await expect(says).toContainText("No order found for “zzz”. Searches the start of names, e-mails and IDs,");
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
