import { readFileSync } from "node:fs";
import { expect, signIn } from "../support/journey";
import { minutesAgo } from "../support/order-rows";
import { fill, rows, test } from "../support/orders-list";

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
