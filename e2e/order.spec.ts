import { eq, sql } from "drizzle-orm";
import { orderReferences } from "@/db/schema";
import { expectNoBarrierInAnyLook } from "./support/barriers";
import { actionButton } from "./support/dialogs";
import { expect, PHONE, signIn } from "./support/journey";
import { test } from "./support/shop-journey";

const ending = (id: string) => id.slice(id.lastIndexOf("-") + 1);

test("an order says where its money is, and a refund that Amazon decides turns without a reload", async ({
  page,
  site,
  shop,
}) => {
  const orderId = await shop.order("100.00");
  const captureId = await shop.capture(orderId, 80_00);
  const refundId = await shop.refund(orderId, captureId, 30_00);
  await signIn(page, site.people.operator);
  await page.goto(shop.pathOf(orderId));
  const money = page.getByRole("region", { name: "Where the money is" });
  await expect(money).toContainText("Keptof $80.00 captured$50.00");
  await expect(money).toContainText("Refund pending$30.00");
  const refund = page
    .getByRole("list", { name: "Transactions" })
    .getByRole("listitem")
    .filter({ hasText: ending(refundId) });
  await expect(refund.last()).toContainText("Pending");
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await shop.amazon.act(refundId, "complete");
  await expect(refund.last()).toContainText("Completed", { timeout: 30_000 });
  await expect(money).toContainText("Refunded$30.00");
  await expect(page.getByText(`Refund ${ending(refundId)} is now Completed.`)).toBeAttached();
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
});

test("a refused payment method becomes a message to the buyer, ready to copy or to open in mail", async ({
  page,
  site,
  shop,
}) => {
  const orderId = await shop.refusedOrder();
  await signIn(page, site.people.operator);
  await page.goto(shop.pathOf(orderId));
  await page.getByRole("button", { name: "Write to the buyer…" }).click();
  const dialog = page.getByRole("dialog", { name: "Write to the buyer" });
  await expect(dialog).toContainText("choose another payment method");
  const mail = await dialog.getByRole("link", { name: "Open in mail" }).getAttribute("href");
  expect(new URL(mail!).searchParams.get("subject")).toContain(orderId);
});

test("an order whose buyer chose another payment method is confirmed again, and open again", async ({
  page,
  site,
  shop,
}) => {
  const orderId = await shop.refusedOrder();
  await shop.amazon.act(orderId, "updatePaymentMethod", { in: "widget" });
  await shop.refresh(orderId);
  await signIn(page, site.people.operator);
  await page.goto(shop.pathOf("").slice(0, -1));
  await expect(page.getByRole("row").filter({ hasText: orderId })).toContainText("New card, confirm again");
  await page.goto(shop.pathOf(orderId));
  await expect(page.getByText("Next: confirm the order again.")).toBeVisible();
  const hold = page.getByRole("list", { name: "Transactions" }).getByRole("listitem").first();
  await expect(hold).toContainText("Nothing was charged. The buyer has chosen another since.");
  await page.getByRole("button", { name: "Confirm order…" }).first().click();
  const dialog = page.getByRole("dialog", { name: `Confirm order ${orderId} again?` });
  await expect(dialog).toContainText("The order opens again, and money can be put on hold.");
  await expect(dialog).not.toContainText("becomes fixed");
  await dialog.getByRole("button", { name: "Confirm order" }).click();
  await expect(page.getByRole("button", { name: "Authorize $64.50…" })).toBeVisible();
});

test("an order that is not here is fetched from Amazon on its own page", async ({ page, site, shop }) => {
  const orderId = await shop.amazon.openOrder("25.00");
  await signIn(page, site.people.operator);
  const answer = await page.goto(shop.pathOf(orderId));
  expect(answer!.status()).toBe(404);
  await page.getByRole("button", { name: "Fetch it from Amazon" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("$25.00");
});

test("the title has the merchant's own order id, Amazon's where there is none, and never the buyer's name", async ({
  page,
  site,
  shop,
}) => {
  const [named, unnamed] = [await shop.order("25.00", { sellerOrderId: "HP-204918" }), await shop.order()];
  const [row] = await shop.db.select().from(orderReferences).where(eq(orderReferences.id, named));
  await signIn(page, site.people.operator);
  await page.goto(shop.pathOf(named));
  await expect(page.getByText(row!.buyerName!).first()).toBeVisible();
  await expect(page).toHaveTitle("Order HP-204918 · Tillway");
  await page.goto(shop.pathOf(unnamed));
  await expect(page).toHaveTitle(`Order ${unnamed} · Tillway`);
});

test("whoever may only look sees why nothing can be pressed, and whom to ask", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  await signIn(page, site.people.viewer);
  await page.goto(shop.pathOf(orderId));
  const authorize = actionButton(page, "Authorize");
  await expect(authorize).toBeDisabled();
  await expect(authorize).toHaveAccessibleDescription(
    new RegExp(`^Not in your role\\. Ask ${site.people.operator.name}[ ,]`), // and the site's administrators
  );
  await expect(page.getByLabel("New internal note")).toHaveCount(0);
});

test("who may only look sees by opening an order what Amazon did since", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  const captureId = await shop.capture(orderId, 80_00);
  await shop.amazon.act(captureId, "chargeback", { amount: "30.00" });
  const anHourAgo = sql`now() - interval '1 hour'`;
  await signIn(page, site.people.viewer);
  await expect(async () => {
    // the worker may just have read the order as it was before, and shall not by itself any more
    await shop.db
      .update(orderReferences)
      .set({ refreshedAt: anHourAgo, nextRefreshAt: null })
      .where(eq(orderReferences.id, orderId));
    await page.goto(shop.pathOf(orderId));
    await expect(page.getByRole("list", { name: "Transactions" })).toContainText("$30.00", { timeout: 5_000 });
  }).toPass({ timeout: 20_000 });
});

test("notes, calls and the timeline work by keyboard alone", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  await shop.capture(orderId, 80_00);
  await signIn(page, site.people.operator);
  await page.goto(shop.pathOf(orderId));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const note = page.getByLabel("New internal note");
  await expect(async () => {
    await page.keyboard.press("n"); // once the page listens
    await expect(note).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("Ships in two parcels, can wait");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article").filter({ hasText: "Ships in two parcels" })).toBeVisible();
  await page.keyboard.press("Escape");
  const call = page.locator("summary").filter({ hasText: /^Capture/ });
  await call.focus();
  await page.keyboard.press("Enter");
  const request = page.getByRole("region", { name: "Request of Capture" });
  await expect(request).toContainText("Action=Capture");
  await expect(request).not.toContainText(shop.amazon.seller.accessKeyId);
  await page.getByRole("link", { name: "Staff", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/show=staff/);
  await page.keyboard.press("r");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("among the API calls, each that sent what somebody asked for has their name, and any other none", async ({
  page,
  site,
  shop,
}) => {
  const orderId = await shop.order();
  await shop.capture(orderId, 80_00);
  await signIn(page, site.people.viewer);
  await page.goto(`${shop.pathOf(orderId)}?show=calls`);
  const calls = page.getByRole("region", { name: "Timeline" }).getByRole("listitem");
  const asked = page.locator("summary").filter({ hasText: /^Capture/ });
  await expect(calls.filter({ has: asked })).toContainText(site.people.operator.name);
  const read = page.locator("summary").filter({ hasText: "GetOrderReferenceDetails" });
  await expect(calls.filter({ has: read }).last()).toHaveText(/Automation: GetOrderReferenceDetails/);
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test("an order's foot is its actions alone, and nothing lies over them", async ({ page, site, shop }) => {
    const orderId = await shop.order();
    await shop.capture(orderId, 50_00);
    await signIn(page, site.people.operator);
    await page.goto(shop.pathOf(orderId));
    const refund = page.getByRole("button", { name: "Refund…" });
    await expect(refund).toHaveCount(1); // the row of the capture leaves it to the bar
    await expect(page.getByRole("navigation", { name: "Main, short" })).toBeHidden();
    await page.getByRole("button", { name: "More actions" }).tap();
    await page.getByRole("menuitem", { name: "Copy link" }).tap();
    await expect(page.getByRole("button", { name: "Dismiss" })).toBeVisible();
    await refund.click({ trial: true });
  });

  test("whoever leaves a form is asked in its whole width, and its head stays", async ({ page, site, shop }) => {
    const orderId = await shop.order();
    await shop.capture(orderId, 50_00);
    await signIn(page, site.people.agent);
    await page.goto(shop.pathOf(orderId));
    await page.getByRole("button", { name: "Refund…" }).tap();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Amount" }).fill("5.00");
    const close = dialog.getByRole("button", { name: "Close", exact: true });
    await close.tap();
    const what = await dialog.getByText("Closing loses what you typed.").boundingBox();
    expect(what!.width).toBeGreaterThan(300);
    await expect(close).toBeInViewport({ ratio: 1 });
    expect(await dialog.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  });

  test("the message to a buyer has its buttons on the screen", async ({ page, site, shop }) => {
    const orderId = await shop.refusedOrder();
    await signIn(page, site.people.operator);
    await page.goto(shop.pathOf(orderId));
    await page.getByRole("button", { name: "Write to the buyer…" }).tap();
    await expect(page.getByRole("link", { name: "Open in mail" })).toBeInViewport({ ratio: 1 });
  });
});

test("an order has no barrier in any look", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  const captureId = await shop.capture(orderId, 50_00);
  await shop.refund(orderId, captureId, 10_00);
  await signIn(page, site.people.operator);
  await page.goto(shop.pathOf(orderId));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoBarrierInAnyLook(page);
});
