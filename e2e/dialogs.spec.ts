import type { Page } from "@playwright/test";
import { setOrderReferenceDetails } from "@/lib/mws";
import { expectNoBarrierInAnyLook } from "./support/barriers";
import { actionButton, amount, openAction, openBy, send } from "./support/dialogs";
import { expect, signIn } from "./support/journey";
import { test } from "./support/shop-journey";

/** Examines the dialog that is open. */
const examine = (page: Page) => expectNoBarrierInAnyLook(page, { within: "dialog[open]" });
/** More than Amazon takes, so that its problem is drawn, too. */
const TOO_LONG = "x".repeat(1_100);

test("no barrier in any look: the dialogs that end something", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  await shop.authorize(orderId, 60_00);
  await shop.authorize(orderId, 30_00); // so that one of two is chosen
  await signIn(page, site.people.operator);
  await page.goto(shop.pathOf(orderId));
  for (const name of ["Release a hold", "Close order", "Cancel order"]) {
    const dialog = await openBy(page, actionButton(page, name));
    await dialog.getByLabel("Reason").fill(TOO_LONG);
    await expect(dialog).toContainText("characters too many");
    await examine(page);
    await page.keyboard.press("Escape");
    await send(dialog, "Close without sending").click();
    await expect(dialog).toBeHidden();
  }
});

test("no barrier in any look: the dialogs that say what an order is, and confirm it", async ({
  page,
  site,
  shop,
  euroShop,
}) => {
  const named = await shop.order("100.00", { sellerOrderId: "HP-204918" });
  await euroShop.setReturnAddresses();
  const orderReferenceId = await euroShop.amazon.draft();
  const orderTotal = { amount: "42.00", currencyCode: "EUR" };
  await euroShop.amazon.must(setOrderReferenceDetails, { orderReferenceId, orderTotal });
  await euroShop.refresh(orderReferenceId);
  await signIn(page, site.people.operator);
  const dialog = await openAction(page, euroShop.pathOf(orderReferenceId), "Confirm order");
  await expect(dialog).toContainText("The buyer’s bank may ask them to confirm.");
  await examine(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await openBy(page, actionButton(page, "Set total and details"));
  await amount(dialog).fill("lots");
  await dialog.getByLabel("Note to the buyer").fill(TOO_LONG);
  await examine(page);
  await openAction(page, shop.pathOf(named), "Add details"); // what is there already is locked
  await dialog.getByLabel("Store name").fill("Harbour Pottery");
  await examine(page);
});

test("no barrier in any look: the dialogs about what Amazon did not get or answer, and a buyer’s refused card", async ({
  page,
  site,
  shop,
}) => {
  const refused = await shop.refusedOrder();
  const orderId = await shop.order();
  const captureId = await shop.capture(orderId, 80_00);
  await shop.lostRefund(orderId, captureId, 17_00);
  await shop.pause();
  await shop.refundInTheBackground(orderId, captureId, 10_00);
  await signIn(page, site.people.operator);
  await page.goto(shop.pathOf(orderId));
  const dialog = await openBy(page, page.getByRole("button", { name: "Take it out of the queue…" }));
  await examine(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await openBy(page, page.getByRole("button", { name: "Say what happened…" }));
  await dialog.getByLabel("It did not happen").check();
  await dialog.getByLabel("How you know").fill(TOO_LONG);
  await examine(page);
  await page.goto(shop.pathOf(refused));
  await openBy(page, page.getByRole("button", { name: "Write to the buyer…" }));
  await examine(page);
});
