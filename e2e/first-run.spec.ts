import path from "node:path";
import type { Page } from "@playwright/test";
import type { Child } from "@/scripts/lib/children";
import { freePort } from "@/scripts/lib/ports";
import { startWeb } from "@/scripts/lib/programs";
import { expectNoBarrierInAnyLook } from "./support/barriers";
import { cloneDatabase } from "./support/database";
import { expect, test } from "./support/journey";
import { siteFile, type Site } from "./support/site";

const SETUP_TOKEN = "a-token-of-the-journeys";
const INES = { email: "ines@shop.example", password: "quiet-harbour-lantern" };

/** A web program whose database has nobody in it. */
async function startEmpty(site: Site) {
  process.env.TEST_DATABASE_URL = site.serverUrl;
  const database = await cloneDatabase();
  const port = await freePort();
  const env = { ...site.env, DATABASE_URL: database.url, TILLWAY_SETUP_TOKEN: SETUP_TOKEN };
  let web: Child | undefined;
  const close = async () => {
    try {
      await web?.stop();
    } finally {
      await database.drop();
    }
  };
  try {
    const logs = path.join(path.dirname(siteFile), `logs/first-run-${port}`);
    await startWeb({ port, env, logs }, (child) => (web = child));
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `http://localhost:${port}`, close };
}

/** What the page empties is typed anew: the token and the password. */
async function becomeAdministrator(page: Page, token: string): Promise<void> {
  await page.getByLabel("Setup token").fill(token);
  await page.getByLabel("Password", { exact: true }).fill(INES.password);
  await page.getByRole("button", { name: "Become the administrator" }).click();
}

test("whoever knows the token becomes the first administrator, and then nobody can any more", async ({
  page,
  site,
}) => {
  const { url, close } = await startEmpty(site);
  try {
    await page.goto(`${url}/`);
    await expect(page).toHaveURL(`${url}/setup`);
    await page.getByLabel("Shop or company").fill("Harbour Pottery");
    await page.getByLabel("Your name").fill("Ines Brandt");
    await page.getByLabel("Work e-mail").fill(INES.email);
    await becomeAdministrator(page, `${SETUP_TOKEN}-not`);
    await expect(page.getByText("This is not the token of this installation.")).toBeVisible();
    await expect(page.getByLabel("Setup token")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Work e-mail")).toHaveValue(INES.email);
    await expectNoBarrierInAnyLook(page);

    await becomeAdministrator(page, SETUP_TOKEN);
    await expect(page.getByText("You are the administrator. Sign in to add the merchant account.")).toBeVisible();
    await expect(page.getByText("Harbour Pottery back office")).toBeVisible();
    expect((await page.request.get(`${url}/setup`)).status()).toBe(404);
    await page.getByLabel("Work e-mail").fill(INES.email);
    await page.getByLabel("Password", { exact: true }).fill(INES.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(`${url}/settings/accounts/new`);
    expect((await page.goto(`${url}/setup`))!.status()).toBe(404);
  } finally {
    await close();
  }
});
