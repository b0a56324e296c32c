import type { Locator, Page } from "@playwright/test";
import type { Role } from "@/db/schema";
import { expect, signIn } from "./journey";
import type { JourneyShop } from "./shop-journey";
import type { Site } from "./site";

/** Opens an order's page and one of its dialogs by its key. */
export async function openDialog(page: Page, path: string, key: string): Promise<Locator> {
  await page.goto(path);
  return pressKey(page, key);
}
export async function pressKey(page: Page, key: string): Promise<Locator> {
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press(key); // once the page listens
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return dialog;
}
/** Of an order of $100.00 with $80.00 captured, before somebody of this role. */
export async function refundDialog(
  { page, site, shop }: { page: Page; site: Site; shop: JourneyShop },
  role: Role,
): Promise<Locator> {
  const orderId = await shop.order();
  await shop.capture(orderId, 80_00);
  await signIn(page, site.people[role]);
  return openDialog(page, shop.pathOf(orderId), "r");
}
/** Actions without a key are in the order's facts. */
export async function openAction(page: Page, path: string, name: string): Promise<Locator> {
  await page.goto(path);
  return openBy(page, actionButton(page, name));
}
export async function openBy(page: Page, button: Locator): Promise<Locator> {
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    if (!(await dialog.isVisible())) await button.click({ timeout: 1_000 }); // once the page listens; an opening dialog is in the way
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return dialog;
}
/** Its name is followed by what it would do, or why it can't. */
export const actionButton = (page: Page, name: string) =>
  page.getByRole("complementary", { name: "Order facts" }).getByRole("button", { name: new RegExp(`^${name}`) });

export const amount = (dialog: Locator) => dialog.getByRole("textbox", { name: /^(Amount|Order total)$/ });
export const send = (dialog: Locator, name: RegExp | string) => dialog.getByRole("button", { name });
