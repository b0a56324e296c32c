import type { Locator, Page } from "@playwright/test";
import { expect } from "./journey";

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
/** Actions without a key are in the order's facts. */
export async function openAction(page: Page, path: string, name: string): Promise<Locator> {
  await page.goto(path);
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    if (!(await dialog.isVisible())) await actionButton(page, name).click(); // once the page listens
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return dialog;
}
/** Its name is followed by what it would do, or why it can't. */
export const actionButton = (page: Page, name: string) =>
  page.getByRole("complementary", { name: "Order facts" }).getByRole("button", { name: new RegExp(`^${name}`) });

export const amount = (dialog: Locator) => dialog.getByRole("textbox", { name: "Amount" });
export const send = (dialog: Locator, name: RegExp | string) => dialog.getByRole("button", { name });
