import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditEntries, captures, refunds } from "@/db/schema";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { openShop, type Shop } from "@/e2e/support/shop";
import { fetchOrder } from "@/lib/sync/fetch-order";
import * as mws from "@/lib/mws";
import { observe } from "./observe";

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

test("a refunded sum that shrinks is believed, and said once", async () => {
  const { amazon, db, scope } = shop;
  const orderId = await amazon.openOrder("100.00");
  const amount = { amount: "100.00", currencyCode: "USD" };
  const referenceId = "shop-1";
  const hold = { orderReferenceId: orderId, referenceId, amount, timeoutMinutes: 0, captureNow: true };
  const authorization = await amazon.must(mws.authorize, hold);
  const captureId = authorization.idList[0]!;
  await amazon.must(mws.refund, { captureId, referenceId, amount: { amount: "30.00", currencyCode: "USD" } });
  await fetchOrder(shop.context.intents, scope, orderId, "import");
  const details = await amazon.must(mws.getCaptureDetails, { captureId });
  await db.update(captures).set({ refundedMinor: 30_00 }).where(eq(captures.id, captureId));

  const shown = { ...details, refundedAmount: { amount: "10.00", currencyCode: "USD" } };
  for (const second of [1, 2])
    await db.transaction((tx) =>
      observe(
        tx,
        orderId,
        { captures: [{ details: shown, authorizationId: authorization.amazonAuthorizationId }] },
        { scope, source: "refresh", answeredAt: new Date(Date.now() + second * 1_000) },
      ),
    );

  const [mirrored] = await db.select().from(captures).where(eq(captures.id, captureId));
  expect(mirrored).toMatchObject({ refundedMinor: 10_00 });
  const said = await db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.objectId, captureId), eq(auditEntries.action, "mirror.sumShrank")));
  expect(said.map(({ facts }) => facts)).toEqual([
    { sum: "refundedMinor", shownMinor: 10_00, beforeMinor: 30_00, currency: "USD", source: "refresh" },
  ]);
});

test("a fee in the account's own currency is not taken for one in the charge's", async () => {
  const { amazon, db, scope } = shop;
  const orderId = await amazon.openOrder("100.00");
  const amount = { amount: "20.00", currencyCode: "USD" };
  const hold = { orderReferenceId: orderId, referenceId: "fee-1", amount, timeoutMinutes: 0, captureNow: true };
  const { idList, amazonAuthorizationId: authorizationId } = await amazon.must(mws.authorize, hold);
  const captureId = idList[0]!;
  await fetchOrder(shop.context.intents, scope, orderId, "import");
  const details = await amazon.must(mws.getCaptureDetails, { captureId });
  const feeAfter = async (fee: mws.WireMoney, second: number) => {
    const seen = { captures: [{ details: { ...details, fee }, authorizationId }] };
    const answeredAt = new Date(Date.now() + second * 1_000);
    await db.transaction((tx) => observe(tx, orderId, seen, { scope, source: "refresh", answeredAt }));
    const [kept] = await db.select().from(captures).where(eq(captures.id, captureId));
    return kept!.feeMinor;
  };
  expect(await feeAfter({ amount: "0.50", currencyCode: "USD" }, 1)).toBe(50);
  expect(await feeAfter({ amount: "0.40", currencyCode: "EUR" }, 2)).toBe(50);
});

test("what an object hangs on is learned from an answer that is too old for anything else", async () => {
  const { amazon, db, scope } = shop;
  const orderId = await amazon.openOrder("100.00");
  const amount = { amount: "20.00", currencyCode: "USD" };
  const hold = { orderReferenceId: orderId, referenceId: "parent-1", amount, timeoutMinutes: 0 };
  const { amazonAuthorizationId: authorizationId } = await amazon.must(mws.authorize, hold);
  await fetchOrder(shop.context.intents, scope, orderId, "import");
  const capture = await amazon.must(mws.capture, { authorizationId, referenceId: "parent-1", amount });
  const captureId = capture.amazonCaptureId;
  const refund = await amazon.must(mws.refund, { captureId, referenceId: "parent-1", amount });
  const seen = (known: boolean) => ({
    captures: [{ details: capture, authorizationId: known ? authorizationId : null }],
    refunds: [{ details: refund, captureId: known ? captureId : null }],
  });
  const at = (seconds: number) => ({
    scope,
    source: "refresh" as const,
    answeredAt: new Date(Date.now() + seconds * 1_000),
  });
  for (const [known, seconds] of [
    [false, 60],
    [true, 1],
  ] as const)
    await db.transaction((tx) => observe(tx, orderId, seen(known), at(seconds)));
  const [mirroredCapture] = await db.select().from(captures).where(eq(captures.id, captureId));
  const [mirroredRefund] = await db.select().from(refunds).where(eq(refunds.id, refund.amazonRefundId));
  expect([mirroredCapture!.authorizationId, mirroredRefund!.captureId]).toEqual([authorizationId, captureId]);
});

test("a sum that only a replay showed is no sum that an older answer could take back", async () => {
  const { amazon, db, scope } = shop;
  const orderId = await amazon.openOrder("100.00");
  const amount = { amount: "20.00", currencyCode: "USD" };
  const hold = { orderReferenceId: orderId, referenceId: "replay-1", amount, timeoutMinutes: 0 };
  const { amazonAuthorizationId: authorizationId } = await amazon.must(mws.authorize, hold);
  await fetchOrder(shop.context.intents, scope, orderId, "import");
  const details = await amazon.must(mws.capture, { authorizationId, referenceId: "replay-1", amount });
  const see = async (refunded: string, asOf: { answeredAt: Date; replayed?: boolean }) => {
    const seen = { ...details, refundedAmount: { amount: refunded, currencyCode: "USD" } };
    const answer = { captures: [{ details: seen, authorizationId }] };
    await db.transaction((tx) => observe(tx, orderId, answer, { scope, source: "action", ...asOf }));
  };
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000);
  await see("15.00", { answeredAt: inSeconds(60), replayed: true });
  await see("0.00", { answeredAt: inSeconds(30) }); // asked before the refund, written down after the replay
  const said = db.$count(
    auditEntries,
    and(eq(auditEntries.objectId, details.amazonCaptureId), eq(auditEntries.action, "mirror.sumShrank")),
  );
  expect(await said).toBe(0);
});

test("an older answer writes no capture and no refund anew", async () => {
  const { amazon, db, scope } = shop;
  const orderId = await amazon.openOrder("100.00");
  const amount = { amount: "20.00", currencyCode: "USD" };
  const hold = { orderReferenceId: orderId, referenceId: "idle-1", amount, timeoutMinutes: 0 };
  const { amazonAuthorizationId: authorizationId } = await amazon.must(mws.authorize, hold);
  await fetchOrder(shop.context.intents, scope, orderId, "import");
  const capture = await amazon.must(mws.capture, { authorizationId, referenceId: "idle-1", amount });
  const captureId = capture.amazonCaptureId;
  const refund = await amazon.must(mws.refund, { captureId, referenceId: "idle-1", amount });
  const seen = { captures: [{ details: capture, authorizationId }], refunds: [{ details: refund, captureId }] };
  const see = (seconds: number) => {
    const answeredAt = new Date(Date.now() + seconds * 1_000);
    return db.transaction((tx) => observe(tx, orderId, seen, { scope, source: "refresh", answeredAt }));
  };
  const versions = () =>
    db.execute(sql`
      select (select xmin from captures where id = ${captureId}) as capture,
        (select xmin from refunds where id = ${refund.amazonRefundId}) as refund`);
  await see(60);
  const before = (await versions()).rows;
  await see(1);
  expect((await versions()).rows).toEqual(before);
});
