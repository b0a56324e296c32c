import { accountEnvironments, accounts } from "@/db/schema";
import { expect, signIn } from "../support/journey";
import { buyers, choose, fill, fillMany, filters, rows, table, test } from "../support/orders-list";

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
