import { authorizations } from "@/db/schema";
import { expect, signIn } from "../support/journey";
import { minutesAgo } from "../support/order-rows";
import { buyers, fill, rows, search, tab, test } from "../support/orders-list";

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
    for (const text of [
      `${id}-C123456`,
      id!.slice(0, 18).toLowerCase(),
      "hp-204918",
      "#HP 204918",
      "204918",
      referenceId,
      "MAREN@example",
    ]) {
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
