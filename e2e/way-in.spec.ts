import { expect, signIn, test } from "./support/journey";

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

for (const role of ["viewer", "auditor", "agent", "operator", "admin"] as const)
  test(`the ${role} gets in`, async ({ page, site }) => {
    await signIn(page, site.people[role]);
    await expect(page).not.toHaveURL(/sign-in/);
  });
