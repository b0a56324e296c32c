import { expect, lastSeenMinutesAgo, PHONE, signIn, signInByForm, test } from "./support/journey";

test("whoever is not signed in is asked to, and comes to where they wanted to go", async ({ page, site }) => {
  await page.goto("/settings/password");
  await expect(page).toHaveURL(/\/sign-in\?/);
  const { email, password } = site.people.viewer;
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/settings\/password$/);
});

test("a wrong password and an unknown address are refused in the same words", async ({ page, site }) => {
  const refusalFor = async (email: string) => {
    await page.goto("/sign-in");
    await page.getByLabel("Work e-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("certainly not it");
    await page.getByRole("button", { name: "Sign in" }).click();
    return page.getByRole("alert").filter({ hasText: /./ }).first().innerText();
  };
  expect(await refusalFor("nobody@tillway.example")).toBe(await refusalFor(site.people.agent.email));
});

test("too many tries are told how long to wait and until when, and that the wait is over", async ({ page }) => {
  await page.clock.install();
  const email = `guessed-${crypto.randomUUID()}@tillway.example`;
  await page.goto("/sign-in");
  const guess = async (said: RegExp) => {
    await page.getByLabel("Work e-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("certainly not it");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: said })).toBeVisible();
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  };
  for (let i = 0; i < 5; i++) await guess(/don’t match/);
  await guess(/Wait \d+ seconds: you can try again at \d\d:\d\d:\d\d/);
  await expect(page.getByLabel("Work e-mail")).toHaveValue(email);
  await page.clock.runFor(31_000);
  await expect(page.getByText("You can try again now.")).toBeVisible();
});

for (const role of ["viewer", "auditor", "agent", "operator", "admin"] as const)
  test(`the ${role} gets in`, async ({ page, site }) => {
    await signInByForm(page, site.people[role]);
    await expect(page).not.toHaveURL(/sign-in/);
  });

test("whoever moves about stays signed in; a page that draws itself anew is nobody at work", async ({ page, site }) => {
  await signIn(page, site.people.viewer);
  await page.goto("/settings/password");
  const { value, sessionNow } = await lastSeenMinutesAgo(page, site, site.people.viewer);
  const drawAnew = (address: string) =>
    page.evaluate(async (at) => (await fetch(at, { headers: { rsc: "1" } })).status, address);
  expect(await drawAnew("/settings/password")).toBe(200);
  expect(await sessionNow()).toBe(value);
  expect(await drawAnew("/settings/password?of=another")).toBe(200);
  expect(await sessionNow()).not.toBe(value);
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("signing out is the end: nothing on the way renews the session", async ({ page, site }) => {
    await signIn(page, site.people.viewer);
    await page.goto("/settings/password");
    const renewals: string[] = [];
    page.on("request", (sent) => {
      if (sent.method() === "POST" && sent.url().endsWith("/api/session")) renewals.push(sent.url());
    });
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("dialog").getByRole("button", { name: site.people.viewer.name }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/sign-in/);
    expect(renewals).toEqual([]);
  });
});
