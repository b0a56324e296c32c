import { test as base, type APIRequestContext, type BrowserContextOptions, type Page } from "@playwright/test";
import { cookieFor } from "@/lib/auth/session";
import type { TestPerson } from "./people";
import { site, type Site } from "./site";

export { expect } from "@playwright/test";

/** A test that knows where everything is, and whose `page` opens paths of ours. */
export const test = base.extend<{ site: Site }>({
  site: async ({}, use) => use(site()),
  baseURL: async ({ site }, use) => use(site.url),
});

/** A phone's window. */
export const PHONE = { width: 390, height: 844 };

type Credentials = Pick<TestPerson, "email" | "password">;

/** As a person signs in. */
export async function signInByForm(page: Page, { email, password }: Credentials): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** What follows on this page is by this person: for journeys about something else than the way in. */
export const signIn = (page: Page, person: Credentials): Promise<void> => signInOver(page.request, person);

/** The person of this page in another window, with what else that one is: without script, as small as a phone. */
export async function windowLike(page: Page, options: BrowserContextOptions): Promise<Page> {
  const storageState = await page.context().storageState();
  const context = await page
    .context()
    .browser()!
    .newContext({ baseURL: site().url, ...options, storageState });
  return context.newPage();
}

/** Signs in as programs do, over next-auth's own route. */
export async function signInOver(request: APIRequestContext, { email, password }: Credentials): Promise<void> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
    maxRedirects: 0,
  });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
}

/** As if this person had done nothing for five minutes: the session's token, and the one that the browser has from now on. */
export async function lastSeenMinutesAgo(page: Page, site: Site, { id }: TestPerson) {
  Object.assign(process.env, site.env);
  const now = Date.now();
  const old = { userId: id, startedAt: now, seenAt: now - 300_000, by: "password" as const }; // people are younger than that here
  const { name, value } = await cookieFor(old);
  const context = page.context();
  await context.addCookies([{ name, value, url: site.url }]);
  return { value, sessionNow: async () => (await context.cookies()).find((cookie) => cookie.name === name)!.value };
}
