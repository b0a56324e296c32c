import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accountEnvironments, accounts, intents, orderReferences, users } from "@/db/schema";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { openShop, type Shop } from "@/e2e/support/shop";
import { lockAccount } from "@/lib/records/accounts";
import { fetchOrder } from "@/lib/sync/fetch-order";
import { authorizeOrder } from "./authorize-order";

let sandbox: TestSandbox;
let shop: Shop;
let orderId: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  shop = await openShop({ sandboxUrl: sandbox.url });
  orderId = await shop.amazon.openOrder("100.00");
  await fetchOrder(shop.context.intents, shop.scope, orderId, "import");
});
afterAll(async () => {
  await shop.close();
  await sandbox.stop();
});
afterEach(async () => {
  await shop.db.update(accounts).set({ archivedAt: null });
  await shop.db.update(accountEnvironments).set({ enabled: true });
  await shop.db.update(users).set({ disabledAt: null });
});

async function authorize() {
  const [order] = await shop.db.select().from(orderReferences).where(eq(orderReferences.id, orderId));
  const form = { drawnFrom: order!.version, formId: randomUUID() };
  return authorizeOrder(shop.context, { orderId, amountMinor: 1_00, timeoutMinutes: 0, captureNow: false, ...form });
}
const archived = () => ({ archivedAt: new Date() });

test.for([
  ["an archived account", "accountOff", () => shop.db.update(accounts).set(archived())],
  ["an environment that is off", "accountOff", () => shop.db.update(accountEnvironments).set({ enabled: false })],
  ["a person without access", "personOff", () => shop.db.update(users).set({ disabledAt: new Date() })],
] as const)("%s sends nothing, though the form was open before", async ([, why, switchOff]) => {
  await switchOff();
  expect(await authorize()).toEqual({ ok: false, refusal: { why } });
  expect(await shop.db.select().from(intents)).toEqual([]);
});

test("what an administrator is about to archive is waited for", async () => {
  const asked = await shop.db.transaction(async (tx) => {
    await lockAccount(tx, shop.scope.accountId);
    const asking = authorize();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await tx.update(accounts).set(archived());
    return { asking };
  });
  expect(await asked.asking).toEqual({ ok: false, refusal: { why: "accountOff" } });
});
