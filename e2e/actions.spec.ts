import { randomUUID } from "node:crypto";
import type { Locator } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { intents, users } from "@/db/schema";
import { expectNoBarrierInAnyLook } from "./support/barriers";
import { expect, lastSeenMinutesAgo, PHONE, signIn } from "./support/journey";
import { actionButton, amount, openAction, openDialog, pressKey, refundDialog, send } from "./support/dialogs";
import { addPerson } from "./support/people";
import { test } from "./support/shop-journey";

test("a refund says its limits, what it changes, and what Amazon made of it", async ({ page, site, shop }) => {
  const dialog = await refundDialog({ page, site, shop }, "agent");
  await expect(amount(dialog)).toBeFocused();
  await expect(dialog).toContainText("Max $92.00 now: $80.00 left of the capture plus $12.00 goodwill.");
  await amount(dialog).fill("18.50");
  await expect(dialog.getByRole("region", { name: "After this refund" })).toContainText("Kept$80.00then $61.50");
  await dialog.getByLabel("Note to the buyer").fill("Scratched lid");
  await send(dialog, "Refund $18.50").click();
  await expect(page.getByText("Refund of $18.50 sent")).toBeVisible();
  await expect(page.getByText(/Amazon has it as Pending/)).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("region", { name: "Where the money is" })).toContainText("Refund pending$18.50");
  expect(await shop.refunded()).toEqual([18_50]);
});

test("whoever acts without leaving the page stays signed in", async ({ page, site, shop }) => {
  const dialog = await refundDialog({ page, site, shop }, "agent");
  await amount(dialog).fill("10");
  const { value, sessionNow } = await lastSeenMinutesAgo(page, site, site.people.agent);
  await send(dialog, "Refund $10.00").click();
  await expect(page.getByText("Refund of $10.00 sent")).toBeVisible();
  await expect.poll(sessionNow).not.toBe(value);
});

test("a double click refunds once", async ({ page, site, shop }) => {
  const dialog = await refundDialog({ page, site, shop }, "operator");
  await amount(dialog).fill("10");
  await send(dialog, "Refund $10.00").dblclick();
  await expect(page.getByText("Refund of $10.00 sent")).toBeVisible();
  expect(await shop.refunded()).toEqual([10_00]);
});

test("when our answer is lost, pressing again shows what the first press did", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  await shop.capture(orderId, 80_00);
  await signIn(page, site.people.operator);
  const dialog = await openDialog(page, shop.pathOf(orderId), "r");
  await amount(dialog).fill("11");
  await page.route(shop.pathOf(orderId), async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    await route.fetch();
    await route.abort("connectionreset");
  });
  await send(dialog, "Refund $11.00").click();
  await expect(dialog.getByRole("alert")).toContainText("we can’t tell yet whether this was sent");
  await expect(amount(dialog)).toHaveValue(/^11/);
  await page.unroute(shop.pathOf(orderId));
  await send(dialog, "Refund $11.00").click();
  await expect(dialog).toContainText("This form was already sent.");
  await expect(dialog).toContainText("Refund of $11.00 sent");
  expect(await shop.refunded()).toEqual([11_00]);
});

test("two tabs refund once: the other is told, keeps what was typed, and needs a new yes", async ({
  page,
  context,
  site,
  shop,
}) => {
  const orderId = await shop.order();
  await shop.capture(orderId, 80_00);
  await signIn(page, site.people.operator);
  const other = await context.newPage();
  const mine = await openDialog(page, shop.pathOf(orderId), "r");
  const theirs = await openDialog(other, shop.pathOf(orderId), "r");
  await amount(mine).fill("20");
  await amount(theirs).fill("20");
  await Promise.all([send(mine, "Refund $20.00").click(), send(theirs, "Refund $20.00").click()]);
  const told = (dialog: Locator) => dialog.getByText("Somebody acted on this order while this was open.");
  await expect(async () => expect((await told(mine).count()) + (await told(theirs).count())).toBe(1)).toPass();
  const [late, first] = (await told(mine).count()) === 1 ? [mine, theirs] : [theirs, mine];
  await expect(first).toBeHidden();
  expect(await shop.refunded()).toEqual([20_00]);

  await expect(late).toContainText("Test operator: Refund of $20.00");
  await expect(amount(late)).toHaveValue(/^20/);
  await expect(send(late, "Refund $20.00")).toBeDisabled();
  await expect(late).toContainText("Max $72.00 now");
  const [{ amazonRefundId } = { amazonRefundId: "none" }] = (await shop.amazon.ledger()).refunds;
  const transactions = late.page().getByRole("list", { name: "Transactions", includeHidden: true });
  await expect(transactions).toContainText(amazonRefundId.slice(-7)); // what Amazon made of it has been seen, too
  await late.getByLabel(/I have seen this/).check();
  await send(late, "Refund $20.00").click();
  await expect(late).toBeHidden();
  expect(await shop.refunded()).toEqual([20_00, 20_00]);
});

test("an answer that takes too long is unknown, never failed, and turns by itself", async ({ page, site, shop }) => {
  const dialog = await refundDialog({ page, site, shop }, "operator");
  await amount(dialog).fill("12");
  await shop.amazon.faults("Refund", "slow:14000");
  await send(dialog, "Refund $12.00").click();
  await expect(dialog).toContainText("We don’t know yet if this refund happened", { timeout: 15_000 });
  await expect(dialog).toContainText("Please don’t refund again.");
  await expect(dialog).toContainText("Refund of $12.00 sent", { timeout: 30_000 });
  expect(await shop.refunded()).toEqual([12_00]);
});

test("a refund that Amazon shows before it answers is unknown no longer, in its dialog and on the page", async ({
  page,
  site,
  shop,
}) => {
  const orderId = await shop.order();
  await shop.capture(orderId, 80_00);
  await signIn(page, site.people.operator);
  const dialog = await openDialog(page, shop.pathOf(orderId), "r");
  await amount(dialog).fill("12");
  await shop.amazon.faults("Refund", "slow:28000");
  await send(dialog, "Refund $12.00").click();
  await expect(dialog).toContainText("We don’t know yet if this refund happened", { timeout: 15_000 });
  await shop.refresh(orderId);
  await expect(dialog).toContainText("Refund of $12.00 sent");
  await send(dialog, "Done").click();
  await expect(page.getByRole("region", { name: "Where the money is" })).toContainText("Refund pending$12.00");
  await expect(page.getByText(/on its way to Amazon|We don’t know yet/)).toHaveCount(0);
  const [{ state } = { state: "none" }] = await shop.db
    .select({ state: intents.state })
    .from(intents)
    .where(and(eq(intents.orderId, orderId), eq(intents.operation, "Refund")));
  expect(state).toBe("sending"); // all of it was before Amazon's answer
});

test("a form that Amazon refused keeps what was typed", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  const captureId = await shop.capture(orderId, 80_00);
  await signIn(page, site.people.operator);
  const dialog = await openDialog(page, shop.pathOf(orderId), "r");
  await amount(dialog).fill("80");
  await dialog.getByLabel("Note to the buyer").fill("A dented tin");
  await shop.amazon.act(captureId, "sellerCentralRefund", { amount: "60.00" });
  await send(dialog, "Refund $80.00").click();
  await expect(dialog).toContainText("Amazon refused the refund of $80.00");
  await expect(amount(dialog)).toBeHidden();
  await send(dialog, "Back to the form").click();
  await expect(amount(dialog)).toBeFocused();
  await expect(amount(dialog)).toHaveValue("80.00");
  await expect(dialog.getByLabel("Note to the buyer")).toHaveValue("A dented tin");
  expect(await shop.refunded()).toEqual([60_00]);
});

test("an answer that Amazon loses is found again: one refund, and it is said so after the dialog is gone", async ({
  page,
  site,
  shop,
}) => {
  const dialog = await refundDialog({ page, site, shop }, "operator");
  await amount(dialog).fill("13");
  await shop.amazon.faults("Refund", "drop-after");
  await shop.amazon.faults("GetCaptureDetails", "slow:25000"); // below the 30 s that a call may take
  await send(dialog, "Refund $13.00").click();
  await send(dialog, "Keep working").click({ timeout: 20_000 });
  await expect(dialog).toBeHidden();
  await pressKey(page, "r");
  const warned = dialog.getByText("A refund of $13.00 is not known yet.");
  await expect(warned).toBeVisible();
  await expect(dialog).toContainText("No refund so far. $13.00 not known yet.");
  await amount(dialog).fill("13");
  await expect(send(dialog, "Refund $13.00")).toBeDisabled();
  await dialog.getByLabel("I mean one more. Refund $13.00 all the same.").check();
  await expect(send(dialog, "Refund $13.00")).toBeEnabled();
  await expect(page.getByText("Refund of $13.00 sent")).toBeVisible({ timeout: 40_000 });
  await expect(warned).toBeHidden();
  expect(await shop.refunded()).toEqual([13_00]);
});

test("whoever was signed out meanwhile is told so in the dialog, keeps what was typed, and goes on", async ({
  page,
  site,
  shop,
}) => {
  const dialog = await refundDialog({ page, site, shop }, "operator");
  await amount(dialog).fill("14");
  await dialog.getByLabel("Note to the buyer").fill("A dented tin");
  await page.context().clearCookies();
  await send(dialog, "Refund $14.00").click();
  await expect(dialog.getByRole("alert")).toContainText("You are signed out, so nothing was sent now.");
  await expect(dialog.getByRole("link", { name: "Sign in (new tab)" })).toHaveAttribute("href", /^\/sign-in\?next=/);
  await expect(dialog.getByLabel("Note to the buyer")).toHaveValue("A dented tin");
  expect(await shop.refunded()).toEqual([]);

  await signIn(page, site.people.operator);
  await send(dialog, "Refund $14.00").click();
  await expect(page.getByText("Refund of $14.00 sent")).toBeVisible();
  expect(await shop.refunded()).toEqual([14_00]);
});

test("whoever may refund no longer is told so in the dialog, and keeps what was typed", async ({ page, shop }) => {
  const orderId = await shop.order();
  await shop.capture(orderId, 80_00);
  const person = await addPerson(shop.db, "agent", `lowered-${randomUUID()}@tillway.example`);
  await shop.letIn(person.id);
  await signIn(page, person);
  const dialog = await openDialog(page, shop.pathOf(orderId), "r");
  await amount(dialog).fill("14");
  await dialog.getByLabel("Note to the buyer").fill("A dented tin");
  await shop.db.update(users).set({ role: "viewer" }).where(eq(users.id, person.id));
  await send(dialog, "Refund $14.00").click();
  await expect(dialog.getByRole("alert")).toContainText(
    "Your role does not allow this any more. Nothing was sent now.",
  );
  await expect(amount(dialog)).toHaveValue(/^14/);
  await expect(dialog.getByLabel("Note to the buyer")).toHaveValue("A dented tin");
  expect(await shop.refunded()).toEqual([]);
});

test("a session that ends leaves a form alone while somebody types in it, and nothing else", async ({
  page,
  site,
  shop,
}) => {
  await page.clock.install();
  const dialog = await refundDialog({ page, site, shop }, "operator");
  await amount(dialog).fill("15");
  await page.context().clearCookies();
  const asksInVain = (ms: number) =>
    Promise.all([
      page.waitForResponse((answer) => answer.url().endsWith("/api/session") && answer.status() === 401),
      page.clock.runFor(ms),
    ]);
  await asksInVain(61_000);
  await asksInVain(31_000); // the first one did not take the page away
  await expect(amount(dialog)).toHaveValue("15");
  await send(dialog, "Cancel").click();
  await expect(dialog).toBeHidden();
  await page.clock.runFor(31_000);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("too much is said while it is typed, with what would be right", async ({ page, site, shop }) => {
  const orderId = await shop.order("358.20");
  await shop.capture(orderId, 358_20);
  await signIn(page, site.people.agent);
  const dialog = await openDialog(page, shop.pathOf(orderId), "r");
  await amount(dialog).fill("460");
  await expect(dialog).toContainText("$48.07 too much. The most you can refund on this capture is $411.93.");
  await expect(send(dialog, "Refund $460.00")).toBeDisabled();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Use what is left $358.20" }).click();
  await expect(send(dialog, "Refund $358.20")).toBeEnabled();
  expect(await shop.refunded()).toEqual([]);
});

test("nonsense is no amount, and a server that gets it anyway sends nothing", async ({ page, site, shop }) => {
  const dialog = await refundDialog({ page, site, shop }, "agent");
  for (const nonsense of ["lots", "-5", "1e2", "12.3456", "$ 5 %"]) {
    await amount(dialog).fill(nonsense);
    await expect(dialog).toContainText("Enter an amount such as 12.50.");
    await expect(send(dialog, "Refund")).toBeDisabled();
  }
  await amount(dialog).fill("5");
  await dialog.getByLabel("Note to the buyer").fill("x".repeat(256));
  await expect(dialog).toContainText("1 character too many.");
  await send(dialog, "Refund $5.00").click();
  await expect(dialog).toContainText("Too long: Amazon takes 255 characters.");
  expect(await shop.refunded()).toEqual([]);
});

test("yen have no decimals", async ({ page, site, yenShop: shop }) => {
  const orderId = await shop.order("48000");
  await shop.capture(orderId, 35_820);
  await signIn(page, site.people.agent);
  const dialog = await openDialog(page, shop.pathOf(orderId), "r");
  await expect(dialog).toContainText("Max ¥41,193 now");
  await amount(dialog).fill("12.50");
  await expect(dialog).toContainText("Enter an amount such as 1280.");
  await dialog.getByRole("button", { name: "Half ¥17,910" }).click();
  await send(dialog, "Refund ¥17,910").click();
  await expect(page.getByText("Refund of ¥17,910 sent")).toBeVisible();
  expect(await shop.refunded()).toEqual([17_910]);
});

test("a declined capture says why, what it means for the money, and keeps the way back", async ({
  page,
  site,
  shop,
}) => {
  const orderId = await shop.order();
  await shop.authorize(orderId, 60_00);
  await signIn(page, site.people.operator);
  const dialog = await openDialog(page, shop.pathOf(orderId), "c");
  await expect(dialog.getByRole("region", { name: "After this capture" })).toContainText("On hold$60.00then $0.00");
  await amount(dialog).fill("45");
  await expect(dialog).toContainText("the other $15.00 is released");
  await dialog.getByLabel("Simulate in Sandbox").selectOption("Rejected by Amazon");
  await send(dialog, "Capture $45.00").click();
  const told = dialog.getByRole("alert");
  await expect(told).toContainText("Declined");
  await expect(told).toContainText("The buyer was not charged.");
  await expect(told).toContainText("AmazonRejected");
  expect((await shop.amazon.ledger()).captures).toMatchObject([{ state: "Declined" }]);
});

test("an authorization is asked for with time to think, and can charge at once", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  await signIn(page, site.people.operator);
  const dialog = await openDialog(page, shop.pathOf(orderId), "a");
  await expect(dialog).toContainText("Up to $100.00, $115.00 with Amazon’s tolerance. 0 of 10 authorizations used.");
  await expect(dialog.getByLabel("Allow up to 24 hours")).toBeChecked();
  await amount(dialog).fill("30");
  await send(dialog, "Authorize $30.00").click();
  await expect(page.getByText(/Authorization of \$30\.00 sent/)).toBeVisible();
  // The answer is said before the page that came with it is drawn; a form opened in between is drawn from the page before.
  await expect(page.getByRole("region", { name: "Where the money is" })).toContainText("$30.00");
  await pressKey(page, "a");
  await expect(amount(dialog)).toHaveValue("70.00");
  await dialog.getByLabel("Answer now").check();
  await dialog.getByLabel("At once").check();
  await expect(dialog.getByLabel("Statement text")).toBeVisible();
  await send(dialog, "Authorize and capture $70.00").click();
  await expect(page.getByText(/Authorization of \$70\.00 sent/)).toBeVisible();
  expect(await shop.captured()).toEqual([70_00]);
});

test("a hold is released and an order canceled, each after saying what that means", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  await shop.authorize(orderId, 60_00);
  await signIn(page, site.people.operator);
  const release = await openAction(page, shop.pathOf(orderId), "Release a hold");
  await expect(release).toContainText("e-mails the buyer, with your reason");
  await release.getByLabel("Reason").fill("Ordered twice");
  await send(release, "Release $60.00").click();
  await expect(page.getByText("Hold of $60.00 released")).toBeVisible();
  const cancel = await openAction(page, shop.pathOf(orderId), "Cancel order");
  await expect(cancel).toContainText("This cannot be undone.");
  await expect(cancel).toContainText("The buyer never reads it");
  await send(cancel, "Keep order").click();
  await expect(cancel).toBeHidden();
  expect((await shop.amazon.ledger()).orderReferences).toMatchObject([{ state: "Open" }]);
  await openAction(page, shop.pathOf(orderId), "Cancel order");
  await send(cancel, "Cancel order").click();
  await expect(page.getByText(/^Order S01-[\d-]+ canceled$/)).toBeVisible();
  expect((await shop.amazon.ledger()).orderReferences).toMatchObject([{ state: "Canceled" }]);
});

test("of several holds one is chosen, and no other takes its place when it ends meanwhile", async ({
  page,
  site,
  shop,
}) => {
  const orderId = await shop.order();
  const first = await shop.authorize(orderId, 60_00);
  const second = await shop.authorize(orderId, 30_00);
  await signIn(page, site.people.operator);
  const release = await openAction(page, shop.pathOf(orderId), "Release a hold");
  await release.getByRole("radio", { name: /^\$60\.00 on hold/ }).check();
  await shop.amazon.act(first, "amazonClose");
  await shop.refresh(orderId);
  await expect(send(release, "Release $60.00")).toBeDisabled({ timeout: 20_000 });
  await expect(release.getByRole("radio", { name: /^\$60\.00 on hold/ })).toBeChecked();
  await release.getByRole("radio", { name: /^\$30\.00 on hold/ }).check();
  await send(release, "Release $30.00").click();
  await release.getByLabel("I have seen this. Release $30.00 all the same.").check();
  await send(release, "Release $30.00").click();
  await expect(page.getByText("Hold of $30.00 released")).toBeVisible();
  expect((await shop.amazon.ledger()).authorizations).toContainEqual(
    expect.objectContaining({ amazonAuthorizationId: second, state: "Closed", reasonCode: "SellerClosed" }),
  );
});

test("what waits because sending is paused can be taken back, and is never sent", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  await shop.capture(orderId, 80_00);
  await shop.pause();
  await signIn(page, site.people.operator);
  const dialog = await openDialog(page, shop.pathOf(orderId), "r");
  await amount(dialog).fill("14");
  await send(dialog, "Refund $14.00").click();
  await expect(dialog).toContainText("Your refund is in the queue", { timeout: 20_000 });
  await expect(dialog).toContainText("Sending is paused.");
  await send(dialog, "Take it out of the queue").click();
  await expect(dialog).toContainText("Amazon has not taken it");
  await send(dialog, "Take it out of the queue").click();
  await expect(page.getByText("The refund was taken back")).toBeVisible();
  expect(await shop.refunded()).toEqual([]);
});

test("a Draft gets its total, and is confirmed once nothing is missing", async ({ page, site, shop }) => {
  const orderId = await shop.draft();
  await signIn(page, site.people.operator);
  const details = await openAction(page, shop.pathOf(orderId), "Set total and details");
  await amount(details).fill("42.00");
  await details.getByLabel("Seller order ID").fill("HP-1");
  await send(details, "Save at Amazon").click();
  await expect(page.getByText(/Details of .* changed/)).toBeVisible();
  const confirm = await openAction(page, shop.pathOf(orderId), "Confirm order");
  await expect(confirm).toContainText("The total of $42.00 becomes fixed.");
  await send(confirm, "Confirm order").click();
  await expect(page.getByText("Order HP-1 confirmed")).toBeVisible();
  expect((await shop.amazon.ledger()).orderReferences).toMatchObject([{ state: "Open" }]);
});

test("on a phone a Draft gets its total and is confirmed from the bar under the thumb", async ({
  page,
  site,
  shop,
}) => {
  const orderId = await shop.draft();
  await page.setViewportSize(PHONE);
  await signIn(page, site.people.operator);
  await page.goto(shop.pathOf(orderId));
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Set the total…" }).click();
  await amount(dialog).fill("42.00");
  await send(dialog, "Save at Amazon").click();
  await page.getByRole("button", { name: "Confirm order…" }).click();
  await send(dialog, "Confirm order").click();
  await expect(page.getByRole("button", { name: "Authorize $42.00…" })).toBeVisible();
});

test("in Europe an order can’t be confirmed without the addresses where buyers return", async ({
  page,
  site,
  euroShop: shop,
}) => {
  const orderId = await shop.draft();
  await signIn(page, site.people.operator);
  const details = await openAction(page, shop.pathOf(orderId), "Set total and details");
  await expect(details.getByLabel("Currency")).toHaveValue("EUR");
  await amount(details).fill("42.00");
  await send(details, "Save at Amazon").click();
  await expect(details).toBeHidden();
  const confirm = actionButton(page, "Confirm order");
  await expect(confirm).toHaveAccessibleDescription(/addresses where buyers return/);
});

test("a refund works by keyboard alone, and asks before it loses what was typed", async ({ page, site, shop }) => {
  const dialog = await refundDialog({ page, site, shop }, "agent");
  await page.keyboard.type("15.25");
  await page.keyboard.press("Escape");
  await expect(dialog).toContainText("Closing loses what you typed.");
  await page.keyboard.press("Enter"); // keep editing
  await expect(amount(dialog)).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Refund of $15.25 sent")).toBeVisible();
  expect(await shop.refunded()).toEqual([15_25]);
});

test("the palette begins what can be done with the order, in its own dialog, and sends nothing", async ({
  page,
  site,
  shop,
}) => {
  const orderId = await shop.order("100.00", { sellerOrderId: "PALETTE-1" });
  await shop.capture(orderId, 80_00);
  await signIn(page, site.people.agent);
  await page.goto(shop.pathOf(orderId));
  const palette = page.getByRole("dialog", { name: "Search or jump to" });
  const open = () =>
    expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(palette).toBeVisible({ timeout: 1_000 });
    }).toPass();
  const option = (name: string | RegExp) => palette.getByRole("option", { name });
  await open();
  await expect(option(/^Refund PALETTE-1.*Up to \$92\.00/)).toBeVisible();
  await expect(option(/^(Capture|Authorize)/)).toHaveCount(0); // not an agent's
  await page.keyboard.type("PALETTE");
  await expect(option(/PALETTE-1.*\$100\.00/)).toHaveAttribute("aria-selected", "true"); // the order, not its refund
  await page.keyboard.press("Control+a");
  await page.keyboard.type("refund");
  await expect(option(/^Refund PALETTE-1/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /^Refund/ });
  await expect(amount(dialog)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await shop.refunded()).toEqual([]);
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Orders" }).click();
  await expect(page.getByRole("heading", { name: "Orders" })).toBeVisible();
  await open();
  await expect(option(/^Refund/)).toHaveCount(0);
});

test("focus returns to the button that opened the dialog", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  await shop.capture(orderId, 80_00);
  await signIn(page, site.people.agent);
  const dialog = await openAction(page, shop.pathOf(orderId), "Refund");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(actionButton(page, "Refund")).toBeFocused();
});

test("dialogs have no barrier in any look", async ({ page, site, shop }) => {
  const orderId = await shop.order();
  await shop.capture(orderId, 40_00);
  await shop.authorize(orderId, 30_00);
  await signIn(page, site.people.operator);
  await page.goto(shop.pathOf(orderId));
  for (const key of ["r", "a", "c"]) {
    const dialog = await pressKey(page, key);
    await amount(dialog).fill("999");
    await expectNoBarrierInAnyLook(page, { within: "dialog[open]" });
    await page.keyboard.press("Escape");
    await send(dialog, "Close without sending").click();
  }
});
