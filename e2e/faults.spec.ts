import { readFileSync } from "node:fs";
import path from "node:path";
import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { replaceCredentials } from "@/lib/records/accounts";
import { secretKeys } from "@/lib/secret-keys";
import { test } from "./support/administrator";
import { amazonAt } from "./support/amazon";
import { expect, signIn } from "./support/journey";
import { addOrderRows, minutesAgo } from "./support/order-rows";
import { registerShop } from "./support/shop";
import { siteFile } from "./support/site";

/** What the web program wrote down about one request. */
const logged = (requestId: string) =>
  readFileSync(path.join(path.dirname(siteFile), "logs/web.log"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .find((line) => line["requestId"] === requestId);

// A time zone that nobody has makes a page's own drawing fail, as a bug would.
test("a fault leaves the shell, says what it means, and is over once it is", async ({ page, site, db, admin }) => {
  Object.assign(process.env, site.env);
  const amazon = await amazonAt(site.sandboxUrl, "us");
  const { account, scope } = await registerShop(db, amazon);
  const [orderId] = await addOrderRows(db, scope, [{ at: minutesAgo(1) }]);
  const again = { accessKeyId: amazon.seller.accessKeyId, secretKey: amazon.seller.secretKey };
  await db.transaction((tx) => replaceCredentials(tx, account.id, again, secretKeys()));
  const setZone = (timeZone: string) => db.update(accounts).set({ timeZone }).where(eq(accounts.id, account.id));
  await signIn(page, admin);
  await page.goto(`/settings/accounts/${account.slug}`);
  await page.getByRole("button", { name: "Test connection in Sandbox" }).click();
  await expect(page.getByText("Amazon accepted the keys.")).toBeVisible();
  await setZone("Nowhere/Land");

  for (const [address, title, healed] of [
    [`/${account.slug}/sandbox/orders`, "Orders could not be loaded", "Orders"],
    [`/${account.slug}/sandbox/orders/${orderId}`, "This order could not be loaded", "$100.00"],
    [`/${account.slug}/sandbox/audit`, "The audit log could not be loaded", "Audit log"],
    [`/settings/accounts/${account.slug}`, "Settings could not be loaded", account.name],
  ] as const) {
    const answer = await page.goto(address);
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    const alert = page.getByRole("alert").filter({ hasText: "Reference" });
    await expect(alert).toBeVisible();
    const requestId = answer!.headers()["x-request-id"]!;
    await expect.poll(() => logged(requestId)).toMatchObject({ msg: "A request failed", path: address });
    await expect(alert).toContainText(String(logged(requestId)!["reference"]));
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    await setZone("UTC");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: healed, exact: false, level: 1 })).toBeVisible();
    await setZone("Nowhere/Land");
  }
  await setZone("UTC");
});
