import path from "node:path";
import type { Page } from "@playwright/test";
import type { Child } from "@/scripts/lib/children";
import { freePort } from "@/scripts/lib/ports";
import { startWeb } from "@/scripts/lib/programs";
import { openCompany } from "./support/company";
import { expect, test } from "./support/journey";
import { siteFile, type Site } from "./support/site";

type SignOn = { page: Page; url: string; close(): Promise<void> };

/** Goes through the company's own pages, as `who`. */
async function signOn({ page, url }: SignOn, who: string, next = "/settings/password"): Promise<void> {
  await page.goto(`${url}${next}`);
  await page.getByRole("button", { name: "Test company" }).click();
  await page.getByPlaceholder("Enter any login").fill(who);
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

async function open(page: Page, site: Site): Promise<SignOn> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { email } = site.people.operator;
  const company = await openCompany(`${url}/api/auth/callback/company`, {
    known: { sub: "known", email: email.toUpperCase(), email_verified: true },
    inToken: { sub: "inToken", email, email_verified: true, inToken: ["email", "email_verified"] },
    unsaid: { sub: "unsaid", email },
    unverified: { sub: "unverified", email, email_verified: false },
    halfSaid: { sub: "halfSaid", email, email_verified: false, inToken: ["email"] },
    stranger: { sub: "stranger", email: "stranger@elsewhere.example", email_verified: true },
    nameless: { sub: "nameless" },
  });
  let web: Child | undefined;
  const logs = path.join(path.dirname(siteFile), `logs/company-${port}`);
  await startWeb({ port, env: { ...site.env, ...company.env }, logs }, (child) => (web = child));
  return {
    page,
    url,
    async close() {
      await web?.stop();
      await company.close();
    },
  };
}

test("company sign-on lets in who was added, to where they wanted to go", async ({ page, site }) => {
  const at = await open(page, site);
  try {
    for (const who of ["known", "inToken", "unsaid"]) {
      await page.context().clearCookies();
      await signOn(at, who);
      await expect(page).toHaveURL(`${at.url}/settings/password`);
      await expect(page.getByText(site.people.operator.email)).toBeVisible();
    }
  } finally {
    await at.close();
  }
});

test("company sign-on keeps out strangers, and addresses that it has not verified, and says so", async ({
  page,
  site,
}) => {
  const at = await open(page, site);
  try {
    for (const who of ["stranger", "unverified", "halfSaid", "nameless"]) {
      await page.context().clearCookies();
      await signOn(at, who);
      await expect(page.getByText("nobody added you here yet")).toBeVisible();
    }
    await page.context().clearCookies();
    await page.goto(`${at.url}/sign-in`);
    await page.getByRole("button", { name: "Test company" }).click();
    await page.getByRole("link", { name: /Cancel/ }).click();
    await expect(page.getByText("Company sign-on did not work. Try again, or use your password.")).toBeVisible();
  } finally {
    await at.close();
  }
});
