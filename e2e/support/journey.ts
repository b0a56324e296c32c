import { test as base, type Page } from "@playwright/test";
import type { TestPerson } from "./people";
import { site, type Site } from "./site";

export { expect } from "@playwright/test";

/** A test that knows where everything is, and whose `page` opens paths of ours. */
export const test = base.extend<{ site: Site }>({
  site: async ({}, use) => use(site()),
  baseURL: async ({ site }, use) => use(site.url),
});

export async function signIn(page: Page, { email, password }: Pick<TestPerson, "email" | "password">): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
