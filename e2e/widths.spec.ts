import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { accounts, orderReferences, users } from "@/db/schema";
import { openDialog, send } from "./support/dialogs";
import { expect, signIn } from "./support/journey";
import { addPerson } from "./support/people";
import { test, type JourneyShop } from "./support/shop-journey";

const UNBROKEN = "Schillingsfürst".repeat(5);

/** In each window: of the document, of what scrolls in its stead, and of an open dialog. */
async function expectNoSpill(page: Page, what: string): Promise<void> {
  for (const width of [640, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const spills = () =>
      page.evaluate(() =>
        [
          document.documentElement,
          ...document.querySelectorAll("main, dialog[open], dialog[open] *:has(> [data-body])"),
        ]
          .map((element) => ({ name: element.localName, by: element.scrollWidth - element.clientWidth }))
          .concat({ name: "window", by: document.documentElement.scrollWidth - innerWidth })
          .filter(({ by }) => by > 0),
      );
    await expect.poll(spills, `${what} at ${width} px`).toEqual([]);
  }
}

/** All that is long in an order: its numbers, its amounts, its buyer, what the shop and its people say. */
async function longOrder({ db, ...shop }: JourneyShop): Promise<string> {
  const orderId = await shop.order("98765.40", { sellerOrderId: "MARKETPLACE-2025-0000000204918" });
  const captureId = await shop.capture(orderId, 90_000_00);
  await shop.refund(orderId, captureId, 12_345_00);
  await shop.authorize(orderId, 8_000_00);
  const buyer = { buyerName: UNBROKEN, buyerEmail: `${UNBROKEN}@${UNBROKEN}.example`, buyerPhone: UNBROKEN };
  const said = { storeName: UNBROKEN, sellerNote: UNBROKEN, customInformation: UNBROKEN };
  await db
    .update(orderReferences)
    .set({ ...buyer, ...said })
    .where(eq(orderReferences.id, orderId));
  return orderId;
}

test("an order, its refund, the audit log and an account fit every window, whatever stands in them", async ({
  page,
  site,
  shop,
}) => {
  const orderId = await longOrder(shop);
  const path = shop.pathOf(orderId);
  const slug = path.split("/")[1]!;
  const url = `https://shop.example/${UNBROKEN}`;
  const named = { name: UNBROKEN, storeName: UNBROKEN, confirmSuccessUrl: url, confirmFailureUrl: url };
  await shop.db.update(accounts).set(named).where(eq(accounts.slug, slug));
  const person = await addPerson(shop.db, "viewer", `${randomUUID()}@tillway.example`);
  await shop.db.update(users).set({ name: UNBROKEN }).where(eq(users.id, person.id));
  await shop.letIn(person.id);
  await signIn(page, site.people.admin);

  await page.goto(path);
  await expect(page.getByRole("region", { name: "Buyer", exact: true })).toContainText(`${UNBROKEN}.example`);
  await page.getByLabel("New internal note").fill(UNBROKEN);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article").filter({ hasText: UNBROKEN })).toBeVisible();
  await expectNoSpill(page, "an order");
  await page.goto(`${path}?show=calls`);
  for (const call of await page
    .locator("summary")
    .filter({ hasText: /^(Capture|Refund)/ })
    .all())
    await call.click();
  await expectNoSpill(page, "an order’s calls");

  const dialog = await openDialog(page, path, "r");
  await dialog.getByLabel("Note to the buyer").fill(UNBROKEN.repeat(4));
  await expect(send(dialog, "Refund")).toBeVisible();
  await expectNoSpill(page, "a refund");

  await page.goto(`/${slug}/sandbox/audit`);
  await expect(page.getByRole("table")).toContainText(orderId);
  await expectNoSpill(page, "the audit log");

  await page.goto(`/settings/accounts/${slug}`);
  await page.getByRole("button", { name: "Test connection in Sandbox" }).click();
  await expect(page.getByText("Amazon accepted the keys.")).toBeVisible();
  await page.getByText("Enter new keys").click();
  await expectNoSpill(page, "an account");
});
