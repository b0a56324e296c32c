import { randomUUID } from "node:crypto";
import { and, count, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { accountEnvironments, accounts, apiCalls, auditEntries, captures, orderReferences } from "@/db/schema";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { amazonAt } from "@/e2e/support/amazon";
import { openShop, registerShop, type Shop } from "@/e2e/support/shop";
import { authorizeOrder } from "@/lib/commands/authorize-order";
import { amazonNow, noteAnswer } from "@/lib/mirror/amazon-clock";
import { observe } from "@/lib/mirror/observe";
import * as mws from "@/lib/mws";
import { replaceCredentials } from "@/lib/records/accounts";
import { secretKeys } from "@/lib/secret-keys";
import { fetchOrder } from "./fetch-order";
import { queueDueRefreshes } from "./refresh-due";
import { tasksWith } from "./tasks";

let sandbox: TestSandbox;
let shop: Shop;
beforeAll(async () => {
  sandbox = await startSandbox();
  shop = await openShop({ sandboxUrl: sandbox.url });
});
afterAll(async () => {
  await shop.close();
  await sandbox.stop();
});
afterEach(() => void vi.useRealTimers());

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const mirror = (orderId: string) => fetchOrder(shop.context.intents, shop.scope, orderId, "import");
const orderRow = async (id: string) =>
  (await shop.db.select().from(orderReferences).where(eq(orderReferences.id, id)))[0]!;
const place = async () => (await shop.db.select().from(accountEnvironments).where(here()))[0]!;
const here = () =>
  and(
    eq(accountEnvironments.accountId, shop.scope.accountId),
    eq(accountEnvironments.environment, shop.scope.environment),
  );
const becomesDue = (orderId: string) =>
  shop.db
    .update(orderReferences)
    .set({ nextRefreshAt: sql`now() - interval '1 minute'` })
    .where(eq(orderReferences.id, orderId));

test("asking in one account for an order of another's leaves that order as it is", async () => {
  const { amazon, db, context } = shop;
  const orderId = await amazon.openOrder("10.00");
  await mirror(orderId);
  await db.update(orderReferences).set({ nextRefreshAt: null }).where(eq(orderReferences.id, orderId));
  const stranger = await registerShop(db, await amazonAt(sandbox.url, "us"));
  expect(await fetchOrder(context.intents, stranger.scope, orderId, "import")).toMatchObject({ found: false });
  expect((await orderRow(orderId)).nextRefreshAt).toBeNull();
});

test("one object that Amazon doesn't show keeps none of the others out of the mirror, and is asked for again", async () => {
  const { amazon, db } = shop;
  const orderId = await amazon.openOrder("100.00");
  const made: string[] = [];
  for (const referenceId of ["shop-1", "shop-2"]) {
    const hold = { orderReferenceId: orderId, referenceId, amount: usd("20.00"), timeoutMinutes: 0, captureNow: true };
    made.push((await amazon.must(mws.authorize, hold)).idList[0]!);
  }
  const ids = async () =>
    (await db.select({ id: captures.id }).from(captures).where(eq(captures.orderId, orderId))).map((c) => c.id);
  await amazon.faults("GetCaptureDetails", "500-before", 2); // the first and its one retry

  const result = await mirror(orderId);

  expect(result).toMatchObject({ found: true, missing: [{ problem: "HTTP 500: InternalServerError" }] });
  const [missing] = result.missing;
  expect(await ids()).toEqual(made.filter((id) => id !== missing!.id));
  expect((await orderRow(orderId)).refreshedAt).toBeNull();
  const soon = Date.now() + 6 * 60_000;
  expect((await orderRow(orderId)).nextRefreshAt!.getTime()).toBeLessThan(soon);
  expect(await mirror(orderId)).toEqual({ found: true, missing: [] });
  expect((await ids()).sort()).toEqual(made.sort());
});

test("a capture that could not be shown is asked for again, although an earlier one of its hold was declined", async () => {
  const { amazon, db } = shop;
  const orderId = await amazon.openOrder("20.00");
  const hold = { orderReferenceId: orderId, referenceId: "shop-4", amount: usd("20.00"), timeoutMinutes: 0 };
  const { amazonAuthorizationId: authorizationId } = await amazon.must(mws.authorize, hold);
  const capture = { authorizationId, amount: usd("20.00") };
  await amazon.act(authorizationId, "decline", { reason: "ProcessingFailure" });
  const declined = await amazon.must(mws.capture, { ...capture, referenceId: "shop-5" });
  await mirror(orderId);
  const taken = await amazon.must(mws.capture, { ...capture, referenceId: "shop-6" });
  const closed = async () =>
    (await amazon.ledger()).authorizations.some(
      (a) => a.amazonAuthorizationId === authorizationId && a.state === "Closed",
    );
  await vi.waitFor(async () => expect(await closed()).toBe(true), 5_000); // a moment after its capture
  await amazon.faults("GetCaptureDetails", "500-before", 4);
  expect((await mirror(orderId)).missing).toHaveLength(2);
  expect(await mirror(orderId)).toMatchObject({ missing: [] });
  const rows = await db.select({ id: captures.id }).from(captures).where(eq(captures.orderId, orderId));
  expect(rows.map(({ id }) => id).sort()).toEqual([declined, taken].map((one) => one.amazonCaptureId).sort());
});

test("what Amazon does not show for days is asked for less and less often", async () => {
  const { amazon, db } = shop;
  const orderId = await amazon.openOrder("10.00");
  const hold = { orderReferenceId: orderId, referenceId: "shop-3", amount: usd("5.00"), timeoutMinutes: 0 };
  await amazon.must(mws.authorize, { ...hold, captureNow: true });
  await mirror(orderId);
  const waitAfter = async (ago: string) => {
    await db
      .update(orderReferences)
      .set({ refreshedAt: sql`now() - ${ago}::interval` })
      .where(eq(orderReferences.id, orderId));
    await amazon.faults("GetCaptureDetails", "500-before", 2);
    expect((await mirror(orderId)).missing).toHaveLength(1);
    return Math.round(((await orderRow(orderId)).nextRefreshAt!.getTime() - Date.now()) / 60_000);
  };
  expect(await waitAfter("1 minute")).toBe(5);
  expect(await waitAfter("8 hours")).toBe(120);
  expect(await waitAfter("30 days")).toBe(360);
});

test("an order that Amazon does not know is asked for less and less often, one that it could not show soon again", async () => {
  const { amazon, db, scope } = shop;
  const orderId = await amazon.openOrder("10.00");
  await mirror(orderId);
  const waitAfter = async (id: string) => {
    const taken = { nextRefreshAt: sql`now() + interval '1 minute'`, refreshedAt: sql`now() - interval '8 hours'` };
    await db.update(orderReferences).set(taken).where(eq(orderReferences.id, id));
    expect((await mirror(id)).found).toBe(false);
    return Math.round(((await orderRow(id)).nextRefreshAt!.getTime() - Date.now()) / 60_000);
  };
  await amazon.faults("GetOrderReferenceDetails", "500-before", 2);
  expect(await waitAfter(orderId)).toBe(1);
  const unknown = "S01-0000000-0000001";
  const seen = { observedStateAt: new Date(), observedAnswerAt: new Date(), createdAt: new Date() };
  await db.insert(orderReferences).values({ id: unknown, ...scope, state: "Open", ...seen });
  expect(await waitAfter(unknown)).toBe(120);
});

test("Amazon's clock is kept by the database's, whatever a process's own says, and a write tells it too", async () => {
  const { amazon, db, scope } = shop;
  const orderId = await amazon.openOrder("100.00");
  await mirror(orderId);
  await amazon.post("clock", { advanceMinutes: 60 });
  const ask = { orderId, amountMinor: 1_00, timeoutMinutes: 0, captureNow: false };
  const { version: drawnFrom } = await orderRow(orderId);
  await authorizeOrder(shop.context, { ...ask, drawnFrom, formId: randomUUID() });
  const order = await amazon.must(mws.getOrderReferenceDetails, { orderReferenceId: orderId });
  const inAnHour = Date.now() + 3_600_000;
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-01-01") });
  expect(Math.abs((await amazonNow(db, scope)).getTime() - inAnHour)).toBeLessThan(10_000);
  await noteAnswer(db, scope, { answeredAt: new Date(inAnHour), keysAccepted: true });
  expect(Math.abs((await amazonNow(db, scope)).getTime() - inAnHour)).toBeLessThan(10_000);
  const seen = { scope, source: "refresh", answeredAt: new Date(inAnHour) } as const;
  await db.transaction((tx) => observe(tx, orderId, { order }, seen));
  expect((await orderRow(orderId)).nextRefreshAt!.getTime()).toBeLessThan(inAnHour + 86_400_000);
});

test.for(["archived", "switched off", "paused"])(
  "nobody asks by themselves about an account that is %s",
  async (how) => {
    const { amazon, db, scope } = shop;
    const orderId = await amazon.openOrder("100.00");
    await mirror(orderId);
    await becomesDue(orderId);
    const off = {
      archived: () => db.update(accounts).set({ archivedAt: new Date() }).where(eq(accounts.id, scope.accountId)),
      "switched off": () => db.update(accountEnvironments).set({ enabled: false }).where(here()),
      paused: () =>
        db
          .update(accountEnvironments)
          .set({ pausedUntil: new Date(Date.now() + 60_000) })
          .where(here()),
    };
    await off[how as keyof typeof off]();
    expect(await queueDueRefreshes(db)).toBe(0);
    await db.update(accounts).set({ archivedAt: null });
    await db.update(accountEnvironments).set({ enabled: true, pausedUntil: null });
    expect(await queueDueRefreshes(db)).toBeGreaterThan(0);
  },
);

test("keys that Amazon refuses while we only read pause the account, are said once, and are tried no more", async () => {
  const { amazon, db, scope } = shop;
  const orderId = await amazon.openOrder("100.00");
  await mirror(orderId);
  const wrong = { accessKeyId: "AKIANOBODYKNOWS00001", secretKey: "not the secret" };
  await db.transaction((tx) => replaceCredentials(tx, scope.accountId, wrong, secretKeys()));
  const calls = async () => (await db.select({ n: count() }).from(apiCalls).where(eq(apiCalls.orderId, orderId)))[0]!.n;
  const refresh = () => tasksWith(shop.context.intents)["refresh-due-order"]({ ...scope, orderId });
  const before = await calls();
  await Promise.all([refresh(), refresh()]);
  expect(await place()).toMatchObject({ pausedBecause: "InvalidAccessKeyId" });
  await vi.waitFor(async () => expect(await calls()).toBeGreaterThan(before));
  const tried = await calls();
  await refresh();
  expect(await calls()).toBe(tried);
  const said = await db.select().from(auditEntries).where(eq(auditEntries.action, "account.paused"));
  expect(said.map(({ facts }) => facts)).toEqual([{ code: "InvalidAccessKeyId" }]);
});
