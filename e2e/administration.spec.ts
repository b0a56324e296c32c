import type { Page } from "@playwright/test";
import { memberships } from "@/db/schema";
import { replaceCredentials } from "@/lib/records/accounts";
import { secretKeys } from "@/lib/secret-keys";
import { amazonAt, type Amazon } from "./support/amazon";
import { test as base } from "./support/administrator";
import { expect, signIn, signInByForm } from "./support/journey";
import { registerShop } from "./support/shop";

/** A merchant account of the test's own, with keys that the stand-in accepts. */
const test = base.extend<{ shop: Awaited<ReturnType<typeof registerShop>> & Amazon["seller"] }>({
  shop: async ({ site, db }, use) => {
    Object.assign(process.env, site.env); // the keys are sealed as the programs seal them
    const amazon = await amazonAt(site.sandboxUrl, "us");
    await use({ ...(await registerShop(db, amazon)), ...amazon.seller });
  },
});

const testSandbox = (page: Page) => page.getByRole("button", { name: "Test connection in Sandbox" });
/** What an account's page says of its sandbox. */
const sandboxOn = (page: Page) => page.getByRole("listitem").filter({ has: testSandbox(page) });

const unique = () => Math.random().toString(36).slice(2, 8);

test("a merchant account is added, through mistakes that lose nothing but secrets, and reaches Amazon", async ({
  page,
  site,
  admin,
}) => {
  const { seller } = await amazonAt(site.sandboxUrl, "us");
  await signIn(page, admin);
  await page.goto("/settings/accounts/new");
  await page.getByLabel("Region").selectOption("us");
  await page.getByLabel("Seller ID").fill(seller.sellerId);
  await page.getByLabel("Name", { exact: true }).fill("Harbour & Pine US");
  await page.getByLabel("Access key").fill("too short");
  await page.getByLabel("Secret key", { exact: true }).fill(seller.secretKey);
  await page.getByRole("button", { name: "Add the account" }).click();
  await expect(page.getByText("Use lowercase letters, digits and hyphens")).toBeVisible();
  await expect(page.getByText("An access key has 16 to 40")).toBeVisible();
  await expect(page.getByLabel("Seller ID")).toHaveValue(seller.sellerId);
  await expect(page.getByLabel("Region")).toHaveValue("us");
  await expect(page.getByLabel("Secret key", { exact: true })).toHaveValue("");

  await page.getByLabel("Short name for addresses").fill(`shop-${unique()}`);
  await page.getByLabel("Access key").fill(seller.accessKeyId);
  await page.getByLabel("Secret key", { exact: true }).fill(seller.secretKey);
  await page.getByRole("button", { name: "Add the account" }).click();
  await expect(page.getByText("The account is added.")).toBeVisible();
  await expect(page.getByText(seller.secretKey)).toHaveCount(0);
  await expect(page.getByText("Nothing was sent to Amazon yet.")).toBeVisible();
  await testSandbox(page).click();
  await expect(page.getByText("Amazon accepted the keys.")).toBeVisible();
  await expect(page.getByText("Nothing was sent to Amazon yet.")).toHaveCount(0);
});

test("what a test of the connection said stays on the account's page and in the list", async ({
  page,
  admin,
  db,
  shop,
}) => {
  const { account, accessKeyId } = shop;
  const wrong = { accessKeyId, secretKey: "not-the-secret-of-this-seller" };
  await db.transaction((tx) => replaceCredentials(tx, account.id, wrong, secretKeys()));
  await signIn(page, admin);
  await page.goto("/settings/accounts");
  const row = page.getByRole("row").filter({ hasText: account.slug });
  await expect(row).toContainText("Sandbox: not used yet");
  await page.goto(`/settings/accounts/${account.slug}`);
  await testSandbox(page).click();
  const sandbox = sandboxOn(page);
  await expect(sandbox).toContainText("Amazon did not accept the signature");
  await page.reload();
  await expect(sandbox).toContainText("Sandbox: keys refused");
  await expect(sandbox).toContainText(`by ${admin.name}`);
  await expect(sandbox).toContainText("Amazon did not accept the signature");
  await page.goto("/settings/accounts");
  await expect(row).toContainText("Sandbox: keys refused");
});

test("keys are replaced after a question, and only by keys that Amazon accepts", async ({ page, admin, shop }) => {
  await signIn(page, admin);
  await page.goto(`/settings/accounts/${shop.account.slug}`);
  await page.getByText("Enter new keys").click();
  const ask = page.getByRole("button", { name: "Test and use the new keys…" });
  const replace = page.getByRole("dialog", { name: "Replace the keys of Test shop?" });
  const enter = async (accessKeyId: string, secretKey: string) => {
    await page.getByLabel("Access key").fill(accessKeyId);
    await page.getByLabel("Secret key", { exact: true }).fill(secretKey);
    await ask.click();
    await expect(replace.getByRole("button", { name: "Keep the keys" })).toBeFocused();
    await replace.getByRole("button", { name: "Test and replace" }).click();
  };
  await enter(shop.accessKeyId, "not-the-secret-of-this-seller");
  await expect(page.getByText("Nothing was saved.")).toBeVisible();
  await expect(ask).toBeFocused();
  await enter(shop.accessKeyId, shop.secretKey);
  await expect(page.getByText("The new keys are in use.")).toBeVisible();
});

test("keys that Amazon refuses are saved where that was asked for, with the advice to keep the old ones", async ({
  page,
  admin,
  shop,
}) => {
  await signIn(page, admin);
  await page.goto(`/settings/accounts/${shop.account.slug}`);
  await page.getByText("Enter new keys").click();
  const even = page.getByLabel("Save them even if Amazon does not accept them now");
  const enter = async (secretKey: string) => {
    await page.getByLabel("Access key").fill(shop.accessKeyId);
    await page.getByLabel("Secret key", { exact: true }).fill(secretKey);
    await even.check();
    await page.getByRole("button", { name: "Test and use the new keys…" }).click();
    await page.getByRole("button", { name: "Test and replace" }).click();
  };
  const refused = "Amazon did not accept the signature: the secret key does not belong to the access key.";
  await enter("not-the-secret-of-this-seller");
  const warning = page.getByText("Saved. Amazon has not accepted these keys yet: keep the old ones");
  await expect(warning).toContainText(`Sandbox: ${refused}`);
  await expect(page.getByText("The new keys are in use.")).toHaveCount(0);

  await testSandbox(page).click();
  const failed = sandboxOn(page).getByText(refused, { exact: true });
  await expect(failed).toBeVisible();

  await enter(shop.secretKey);
  await expect(page.getByText("The new keys are in use.")).toBeVisible();
  await expect(warning).toHaveCount(0);
  await expect(failed).toHaveCount(0);
});

test("an account is archived after a question, and comes back with the people who saw it", async ({
  page,
  browser,
  site,
  admin,
  db,
  shop,
  addPerson,
}) => {
  const viewer = await addPerson("viewer");
  await db.insert(memberships).values({ userId: viewer.id, ...shop.scope });
  const theirs = await (await browser.newContext({ baseURL: site.url })).newPage();
  await signInByForm(theirs, viewer);
  await expect(theirs).toHaveURL(`/${shop.account.slug}/sandbox/orders`);

  await signIn(page, admin);
  await page.goto(`/settings/accounts/${shop.account.slug}`);
  const archive = page.getByRole("button", { name: "Archive the account…" });
  await archive.click();
  const question = page.getByRole("dialog", { name: "Archive Test shop?" });
  await expect(question.getByRole("button", { name: "Keep the account" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(question).toBeHidden();
  await expect(archive).toBeFocused();
  await archive.click();
  await question.getByRole("button", { name: "Archive the account" }).click();
  await expect(page.getByText("This account is archived.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Bring the account back…" })).toBeFocused();
  await theirs.reload();
  await expect(theirs.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();

  await page.goto(`/settings/people/${viewer.id}`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It takes effect on their next click.")).toBeVisible();
  await page.goto(`/settings/accounts/${shop.account.slug}`);
  await page.getByRole("button", { name: "Bring the account back…" }).click();
  await page.getByRole("button", { name: "Bring it back", exact: true }).click();
  await expect(archive).toBeFocused();
  await theirs.reload();
  await expect(theirs.getByRole("heading", { name: "Orders", exact: true })).toBeVisible();
});

test("a person is added with a one-time password, and chooses one of their own", async ({
  page,
  browser,
  site,
  admin,
}) => {
  await signIn(page, admin);
  await page.goto("/settings/people/new");
  const email = `ines-${unique()}@tillway.example`;
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Name", { exact: true }).fill("Ines Duarte");
  await page.getByRole("button", { name: "Add the person" }).click();
  await expect(page.getByText("Choose what this person may do.")).toBeVisible();
  await expect(page.getByLabel("Work e-mail")).toHaveValue(email);
  await page.getByRole("radio", { name: /^Agent/ }).check();
  await page.getByRole("button", { name: "Add the person" }).click();
  await expect(page.getByText("Ines Duarte is added.")).toBeVisible();
  const oneTime = await page.locator("code").innerText();

  const hers = await (await browser.newContext({ baseURL: site.url })).newPage();
  await signInByForm(hers, { email, password: oneTime });
  await expect(hers).toHaveURL(/\/settings\/password/);
  await hers.getByLabel("One-time password", { exact: true }).fill(oneTime);
  await hers.getByLabel("New password", { exact: true }).fill("a password of her own");
  await hers.getByLabel("New password again").fill("a password of her own");
  await hers.getByRole("button", { name: "Change the password" }).click();
  await expect(hers.getByRole("heading", { name: "No account is open to you yet" })).toBeVisible();

  await page.getByRole("link", { name: "Open" }).click();
  await expect(page.getByText(/Last signed in .+, UTC/)).toBeVisible();
  await page.getByRole("radio", { name: /^Operator/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It takes effect on their next click.")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Operator/ })).toBeChecked();
});

test("a person is disabled and let in again, each after a question that has a way back", async ({
  page,
  browser,
  site,
  admin,
  addPerson,
}) => {
  const tom = await addPerson("viewer");
  const his = await (await browser.newContext({ baseURL: site.url })).newPage();
  await signInByForm(his, tom);
  await signIn(page, admin);
  await page.goto(`/settings/people/${tom.id}`);
  const disable = page.getByRole("button", { name: "Disable…" });
  const question = page.getByRole("dialog", { name: `Disable ${tom.name}?` });
  await disable.click();
  await expect(question).toContainText("You can let them in again at any time.");
  await expect(question.getByRole("button", { name: "Change nothing" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(disable).toBeFocused();
  await his.reload();
  await expect(his).not.toHaveURL(/\/sign-in/);

  await disable.click();
  await question.getByRole("button", { name: "Disable and sign out" }).click();
  await expect(page.getByText("Can’t sign in.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Let them in again…" })).toBeFocused();
  await his.reload();
  await expect(his).toHaveURL(/\/sign-in/);

  await page.getByRole("button", { name: "Let them in again…" }).click();
  await page.getByRole("button", { name: "Let them in", exact: true }).click();
  await expect(disable).toBeFocused();
  await signIn(his, tom);
});

test("a new one-time password is given after a question, and the page takes one to it", async ({
  page,
  admin,
  addPerson,
}) => {
  const tom = await addPerson("viewer");
  await signIn(page, admin);
  await page.goto(`/settings/people/${tom.id}`);
  await page.getByRole("button", { name: "Give a one-time password…" }).click();
  const question = page.getByRole("dialog", { name: `Give ${tom.name} a one-time password?` });
  await question.getByRole("button", { name: "Give a one-time password" }).click();
  await expect(page.locator(":focus")).toContainText("It is not shown again.");
  await expect(page.locator("code")).toHaveText(/\S{8,}/);
});

test("an administrator is told where their own password is changed, and stays signed in", async ({ page, admin }) => {
  await signIn(page, admin);
  await page.goto(`/settings/people/${admin.id}`);
  await expect(
    page.getByText("This is you: nobody resets their own password here or disables themselves."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Give a one-time password…" })).toHaveCount(0);
  await page.getByRole("paragraph").getByRole("link", { name: "Your password" }).click();
  await expect(page).toHaveURL("/settings/password");
});

test("the audit log is filtered, verified and taken along", async ({ page, admin, shop }) => {
  await signIn(page, admin);
  await page.goto(`/settings/accounts/${shop.account.slug}`);
  await testSandbox(page).click();
  await expect(page.getByText("Amazon accepted the keys.")).toBeVisible();
  await page.getByRole("button", { name: "Save the details" }).click();
  await expect(page.getByText("Saved", { exact: false }).first()).toBeVisible();

  await page.goto(`/${shop.account.slug}/sandbox/audit`);
  await expect(page.getByRole("cell", { name: /Connection tested/ })).toBeVisible();
  await page.getByRole("button", { name: "Verify the chain" }).click();
  await expect(page.getByText(/All \d+ entries are as they were written/)).toBeVisible();
  await page.getByLabel("What happened").selectOption({ label: "Account details changed" });
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page).toHaveURL(/action=account.changed/);
  await expect(page.getByRole("cell", { name: /Connection tested/ })).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^audit-${shop.account.slug}-sandbox-.*\\.csv$`));
  await download.path(); // it is there, whole
  await page.goto(`/${shop.account.slug}/sandbox/audit`);
  await expect(page.getByRole("cell", { name: /Audit log exported/ })).toHaveCount(1);
});

test("somebody whose role is too small is told so, and by whom to ask", async ({ page, site }) => {
  await signIn(page, site.people.viewer);
  await page.goto("/settings/people");
  await expect(page.getByRole("heading", { name: "Your role does not include this" })).toBeVisible();
});
