import type { Locator, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { replaceCredentials } from "@/lib/records/accounts";
import { secretKeys } from "@/lib/secret-keys";
import { expect, signIn } from "../support/journey";
import { openOrdersShop, row, rows, test } from "../support/orders-list";

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
    await expect(results.nth(5)).toContainText("Amazon has no order under this order number. Capitals count.");
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

  test("asks for the account where several are offered, names it, and takes Amazon's ids apart", async ({
    page,
    site,
    shop,
  }) => {
    const [one, two] = [await shop.amazon.openOrder("25.00"), await shop.amazon.openOrder("35.00")];
    const another = await openOrdersShop(shop.db, site);
    await another.db.update(accounts).set({ name: "Harbor Goods US" }).where(eq(accounts.id, another.scope.accountId));
    await signIn(page, site.people.agent);
    await page.goto("/all/sandbox/orders");
    const dialog = await open(page, "the head's");
    await fetchAll(dialog, "shop-7");
    await expect(dialog.getByText("Choose the account that these orders belong to.")).toBeVisible();
    await dialog.getByLabel("Account").selectOption({ label: "Harbor Goods US" });
    await fetchAll(dialog, "shop-7");
    const results = dialog.getByRole("list", { name: "Results" }).getByRole("listitem");
    await expect(results).toContainText(
      "Amazon has no order under this order number in Harbor Goods US. Capitals count.",
    );
    await dialog.getByLabel("Account").selectOption(shop.path.split("/")[1]!);
    await fetchAll(dialog, `${one} ${two}`);
    await expect(results).toHaveCount(2);
    await expect(results.nth(0)).toContainText(`Fetched: ${one}`);
    await expect(results.nth(1)).toContainText(`Fetched: ${two}`);
    await dialog.getByLabel("Account").selectOption({ label: "Harbor Goods US" });
    await expect(results.getByRole("link", { name: two })).toHaveAttribute("href", `${shop.path}/${two}`);
  });

  test("says in our words that Amazon refuses the keys", async ({ page, site, shop }) => {
    const keys = { accessKeyId: "AKIANOBODY0000000000", secretKey: "not-the-secret-of-this-seller" };
    await shop.db.transaction((tx) => replaceCredentials(tx, shop.scope.accountId, keys, secretKeys()));
    await signIn(page, site.people.agent);
    await page.goto(shop.path);
    const dialog = await open(page, "the head's");
    await fetchAll(dialog, "S01-1234567-1234567\nSHOP-7");
    const results = dialog.getByRole("list", { name: "Results" }).getByRole("listitem");
    await expect(results).toHaveCount(2);
    await expect(results.nth(0)).toContainText("Amazon does not know the access key.");
    await expect(results.nth(1)).toContainText("Amazon does not know the access key. Nothing was changed.");
    await expect(results.getByText("does not exist in our records")).toHaveCount(0);
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
