import { test as base } from "./support/administrator";
import { amazonAt } from "./support/amazon";
import { expectNoBarrierInAnyLook } from "./support/barriers";
import { expect, signIn } from "./support/journey";
import { registerShop } from "./support/shop";

type Ids = { slug: string; userId: string };

const test = base.extend<{ ids: Ids }>({
  ids: async ({ site, db, addPerson }, use) => {
    Object.assign(process.env, site.env);
    const { account } = await registerShop(db, await amazonAt(site.sandboxUrl, "us"));
    await use({ slug: account.slug, userId: (await addPerson("viewer")).id });
  },
});

const pages: Record<string, (ids: Ids) => string> = {
  "the audit log of an account": ({ slug }) => `/${slug}/sandbox/audit`,
  "the log of people and sign-ins": ({ slug }) => `/${slug}/sandbox/audit?of=organization`,
  "merchant accounts": () => "/settings/accounts",
  "a new account": () => "/settings/accounts/new",
  "an account": ({ slug }) => `/settings/accounts/${slug}`,
  people: () => "/settings/people",
  "a new person": () => "/settings/people/new",
  "a person": ({ userId }) => `/settings/people/${userId}`,
  "one's own password": () => "/settings/password",
  "an order that is not here": ({ slug }) => `/${slug}/sandbox/orders/S01-1234567-1234567`,
  "an address with nothing": ({ slug }) => `/${slug}/sandbox/nothing`,
};

for (const [name, at] of Object.entries(pages))
  test(`no barrier in any look: ${name}`, async ({ page, admin, ids }) => {
    test.slow(); // four looks, each examined whole
    await signIn(page, admin);
    await page.goto(at(ids));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (name === "an account") {
      await page.getByRole("button", { name: "Test connection in Sandbox" }).click(); // leaves an entry in the log
      await page.getByText("Enter new keys").click();
    }
    await expectNoBarrierInAnyLook(page);
  });

test("no barrier in any look: the question before something changes for everybody", async ({ page, admin, ids }) => {
  test.slow();
  await signIn(page, admin);
  await page.goto(`/settings/people/${ids.userId}`);
  await page.getByRole("button", { name: "Disable…" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoBarrierInAnyLook(page);
});

test("no barrier in any look: signing in", async ({ page }) => {
  test.slow();
  await page.goto("/sign-in?why=idle");
  await expectNoBarrierInAnyLook(page);
});
