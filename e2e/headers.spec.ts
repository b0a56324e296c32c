import type { Page } from "@playwright/test";
import { memberships } from "@/db/schema";
import { test as base } from "./support/administrator";
import { amazonAt } from "./support/amazon";
import { openAction } from "./support/dialogs";
import { expect, signIn } from "./support/journey";
import { addOrderRows, minutesAgo } from "./support/order-rows";
import { registerShop } from "./support/shop";

const test = base.extend<{ shop: { slug: string; orderId: string } }>({
  shop: async ({ site, db, admin }, use) => {
    Object.assign(process.env, site.env);
    const { account, scope } = await registerShop(db, await amazonAt(site.sandboxUrl, "us"));
    await db.insert(memberships).values({ userId: admin.id, ...scope });
    const [orderId] = await addOrderRows(db, scope, [
      { at: minutesAgo(5), capturedMinor: 40_00, refundedMinor: 10_00 },
    ]);
    await use({ slug: account.slug, orderId: orderId! });
  },
});

/** What the browser refused to load or run, as its own reports say. */
async function refusalsOf(page: Page): Promise<string[]> {
  const refusals: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refusals.push(message.text());
  });
  await page.exposeFunction("refused", (what: string) => void refusals.push(what));
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      (window as unknown as { refused: (what: string) => void }).refused(
        `${violatedDirective} ${blockedURI} ${sample}`,
      ),
    ),
  );
  return refusals;
}

test("every page runs under its own policy, with nothing refused", async ({ page, admin, shop: { slug, orderId } }) => {
  const refusals = await refusalsOf(page);
  await page.goto("/sign-in");
  await signIn(page, admin);
  const place = `/${slug}/sandbox`;
  for (const address of [
    ...[
      `${place}/orders`,
      `${place}/orders/${orderId}`,
      `${place}/orders/S01-1234567-1234567`,
      `${place}/audit`,
      `/all/sandbox/audit`,
    ],
    ...["/settings/accounts", "/settings/accounts/new", `/settings/accounts/${slug}`, "/settings/password"],
    ...["/settings/people", "/settings/people/new", `/settings/people/${admin.id}`, "/nowhere"],
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  const authorize = await openAction(page, `${place}/orders/${orderId}`, "Authorize");
  await expect(authorize.getByRole("textbox", { name: "Amount" })).toBeVisible();
  await page.goto(`/settings/accounts/${slug}`);
  await page.getByRole("button", { name: "Archive the account…" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  const toast = { tone: "good", title: "A notice" };
  await page.evaluate((detail) => window.dispatchEvent(new CustomEvent("tillway:toast", { detail })), toast);
  await expect(page.getByText("A notice")).toBeVisible();
  await expect(page.locator("[data-sonner-toaster]")).toHaveCSS("position", "fixed");
  expect(refusals).toEqual([]);
});

test("a script that somebody got into a page's markup does not run", async ({ page, admin, shop: { slug } }) => {
  const refusals = await refusalsOf(page);
  await signIn(page, admin);
  const own = "window.owned = true";
  const injected = `<script>${own}</script><script src="data:text/javascript,${own}"></script><img src="x:" onerror="${own}">`;
  await page.route(`/${slug}/sandbox/orders`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("<main", `${injected}<main`);
    await route.fulfill({ response, body });
  });
  await page.goto(`/${slug}/sandbox/orders`);
  await expect
    .poll(() => refusals.filter((refusal) => refusal.startsWith("script-src")).map((refusal) => refusal.trim()))
    .toEqual(expect.arrayContaining(["script-src-elem inline", "script-src-elem data", "script-src-attr inline"]));
  expect(await page.evaluate(() => "owned" in window)).toBe(false);
});

test("answers say that no other site may frame them, guess their type or learn their address", async ({ request }) => {
  const seen = new Set<string>();
  for (const address of ["/sign-in", "/sign-in", "/api/health", "/icon.svg"]) {
    const headers = (await request.get(address)).headers();
    expect.soft(headers["x-content-type-options"], address).toBe("nosniff");
    expect.soft(headers["x-frame-options"], address).toBe("DENY");
    expect.soft(headers["referrer-policy"], address).toBe("same-origin");
    expect.soft(headers["strict-transport-security"], `${address}, outside production`).toBeUndefined();
    const nonce = /'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1];
    if (address === "/sign-in") seen.add(nonce!);
  }
  expect(seen.size).toBe(2);
  expect([...seen].every((nonce) => nonce.length >= 22)).toBe(true);
});
