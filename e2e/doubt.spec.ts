import { expect, signIn } from "./support/journey";
import { actionButton, openAction } from "./support/dialogs";
import { test } from "./support/shop-journey";

test("what nobody could find out is settled by a person, who chooses what Seller Central shows", async ({
  page,
  site,
  shop,
}) => {
  const orderId = await shop.order();
  const captureId = await shop.capture(orderId, 80_00);
  await shop.lostRefund(orderId, captureId, 17_00);
  await signIn(page, site.people.operator);
  await page.goto(shop.pathOf(orderId));
  await page.getByRole("button", { name: "Say what happened…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Asked for by Test operator");
  const settle = dialog.getByRole("button", { name: "Settle it" });
  await expect(settle).toBeDisabled();

  await dialog.getByLabel("It did not happen").check();
  await dialog.getByLabel("How you know").fill("Seller Central shows none");
  await settle.click(); // which asks Amazon once more
  await expect(dialog.getByRole("alert")).toContainText("Amazon shows");
  await dialog.getByRole("radio", { name: /It is …-R/ }).check();
  await settle.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("region", { name: "Where the money is" })).toContainText(/Refund(ed| pending)\$17\.00/);
  await expect(page.getByRole("button", { name: "Say what happened…" })).toHaveCount(0);
  expect(await shop.refunded()).toEqual([17_00]);
});

test("closing an order says what stays possible, and stops new holds only", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  await shop.authorize(orderId, 60_00);
  await signIn(page, site.people.operator);
  const dialog = await openAction(page, shop.pathOf(orderId), "Close order");
  await expect(dialog).toContainText("$40.00 of the total is not authorized, and can’t be any more.");
  await expect(dialog).toContainText("The $60.00 on hold can still be captured.");
  await dialog.getByRole("button", { name: "Close order" }).click();
  await expect(page.getByText(/^Order S01-[\d-]+ closed$/)).toBeVisible();
  await expect(actionButton(page, "Authorize")).toBeDisabled();
  await expect(actionButton(page, "Capture")).toBeEnabled();
  expect((await shop.amazon.ledger()).orderReferences).toMatchObject([{ state: "Closed" }]);
});

test("in Europe an order is confirmed with the return addresses, and waits for the buyer’s bank", async ({
  page,
  site,
  euroShop: shop,
}) => {
  await shop.setReturnAddresses();
  const orderId = await shop.draft();
  await signIn(page, site.people.operator);
  const details = await openAction(page, shop.pathOf(orderId), "Set total and details");
  await details.getByRole("textbox", { name: "Order total" }).fill("42.00");
  await details.getByRole("button", { name: "Save at Amazon" }).click();
  await expect(details).toBeHidden();
  const confirm = await openAction(page, shop.pathOf(orderId), "Confirm order");
  await expect(confirm).toContainText("The buyer’s bank may ask them to confirm.");
  await confirm.getByRole("button", { name: "Confirm order" }).click();
  await expect(page.getByText("Next: wait for the buyer’s bank.")).toBeVisible();
  expect((await shop.amazon.ledger()).orderReferences).toMatchObject([{ state: "Draft" }]);
  await shop.amazon.act(orderId, "completeAuthentication");
  await page.getByRole("button", { name: "Ask Amazon now" }).click();
  await expect(page.getByText("Next: wait for the buyer’s bank.")).toBeHidden();
  await expect(actionButton(page, "Authorize")).toBeEnabled();
});
