import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOrderSnapshot } from "@/db/order-snapshot";
import { auditEntries, intents, intentTries, orderReferences } from "@/db/schema";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { openShop, type Shop } from "@/e2e/support/shop";
import { run } from "@/lib/intents/run";
import { fetchOrder } from "@/lib/sync/fetch-order";
import * as mws from "@/lib/mws";
import { authorizeOrder } from "./authorize-order";
import { cancelOrder } from "./cancel-order";
import { captureAuthorization } from "./capture-authorization";
import { closeAuthorization } from "./close-authorization";
import { closeOrder } from "./close-order";
import { confirmOrder } from "./confirm-order";
import { refundCapture } from "./refund-capture";
import type { CommandResult } from "./result";
import { setOrderDetails } from "./set-order-details";
import { withdrawIntent } from "./withdraw-intent";

let sandbox: TestSandbox;
let shop: Shop;
beforeAll(async () => {
  sandbox = await startSandbox();
  shop = await openShop({ sandboxUrl: sandbox.url, timeScale: 0.02 });
});
afterAll(async () => {
  await shop.close();
  await sandbox.stop();
});

const form = async (orderId: string) => ({ drawnFrom: await versionOf(orderId), formId: randomUUID() });
const versionOf = async (orderId: string) =>
  (await shop.db.select().from(orderReferences).where(eq(orderReferences.id, orderId)))[0]!.version;
const accepted = (result: CommandResult) => {
  expect(result).toMatchObject({ ok: true, value: { state: "accepted" } });
  return (result as Extract<CommandResult, { ok: true }>).value;
};
const endOf = async (intentId: string) =>
  (
    await shop.db.select().from(auditEntries).where(eq(auditEntries.intentId, intentId)).orderBy(desc(auditEntries.id))
  )[0];
const order = async (id: string) =>
  (await shop.db.select().from(orderReferences).where(eq(orderReferences.id, id)))[0]!;

async function openOrder(amount = "100.00") {
  const orderId = await shop.amazon.openOrder(amount);
  await fetchOrder(shop.context.intents, shop.scope, orderId, "import");
  return orderId;
}
async function authorized(amountMinor = 100_00) {
  const orderId = await openOrder();
  const asked = { orderId, amountMinor, timeoutMinutes: 0, captureNow: false, ...(await form(orderId)) };
  return { orderId, authorizationId: accepted(await authorizeOrder(shop.context, asked)).resultId! };
}
async function captured() {
  const { orderId, authorizationId } = await authorized();
  const asked = { authorizationId, amountMinor: 100_00, ...(await form(orderId)) };
  return { orderId, captureId: accepted(await captureAuthorization(shop.context, asked)).resultId! };
}

test("authorize, capture, refund: each once, and the order's totals say so", async () => {
  const { orderId, captureId } = await captured();
  accepted(await refundCapture(shop.context, { captureId, amountMinor: 30_00, ...(await form(orderId)) }));
  expect(await order(orderId)).toMatchObject({ capturedMinor: 100_00, refundPendingMinor: 30_00, onHoldMinor: 0 });
});

test("CaptureNow mirrors both of its objects", async () => {
  const orderId = await openOrder();
  const ask = { orderId, amountMinor: 100_00, timeoutMinutes: 0, captureNow: true, ...(await form(orderId)) };
  expect(accepted(await authorizeOrder(shop.context, ask)).result).toEqual({
    state: "Closed",
    reason: "MaxCapturesProcessed",
  });
  expect(await order(orderId)).toMatchObject({ capturedMinor: 100_00, capturePendingMinor: 0 });
});

test("a form sent twice is one refund, and the second sees the first", async () => {
  const { orderId, captureId } = await captured();
  const ask = { captureId, amountMinor: 10_00, ...(await form(orderId)) };
  const [one, two] = await Promise.all([refundCapture(shop.context, ask), refundCapture(shop.context, ask)]);
  expect([one, two].map((r) => accepted(r).repeated).sort()).toEqual([false, true]);
  expect(accepted(one).id).toBe(accepted(two).id);
  expect((await shop.amazon.ledger()).refunds.filter((r) => r.amazonOrderReferenceId === orderId)).toHaveLength(1);
});

test("two people at once: one refund, and the other is told what happened", async () => {
  const { orderId, captureId } = await captured();
  const ask = { captureId, amountMinor: 10_00, drawnFrom: await versionOf(orderId) };
  const results = await Promise.all([1, 2].map(() => refundCapture(shop.context, { ...ask, formId: randomUUID() })));
  expect(results.filter((r) => r.ok)).toHaveLength(1);
  const told = results.find((r) => !r.ok) as Extract<CommandResult, { ok: false }>;
  expect(told.refusal).toMatchObject({
    why: "someoneActed",
    since: [{ by: "Olive Operator", what: "Refund of $10.00" }],
  });
});

test("what happened meanwhile is said in our words, not by the name of Amazon’s call", async () => {
  const { orderId, authorizationId } = await authorized();
  const stale = await form(orderId);
  accepted(await closeAuthorization(shop.context, { authorizationId, ...(await form(orderId)) }));
  const ask = { authorizationId, amountMinor: 10_00, ...stale };
  expect(await captureAuthorization(shop.context, ask)).toMatchObject({
    refusal: {
      why: "someoneActed",
      since: [{ what: "Releasing a hold" }, { what: `Authorization …${authorizationId.slice(-8)} is Closed` }],
    },
  });
});

test("what Amazon moved meanwhile is told by how much", async () => {
  const { orderId, captureId } = await captured();
  const stale = await form(orderId);
  const elsewhere = { captureId, referenceId: "shop-1", amount: { amount: "5.00", currencyCode: "USD" } };
  const { amazonRefundId } = await shop.amazon.must(mws.refund, elsewhere);
  await shop.amazon.post("clock", { advanceMinutes: 60 });
  await fetchOrder(shop.context.intents, shop.scope, orderId, "import");
  const told = await refundCapture(shop.context, { captureId, amountMinor: 10_00, ...stale });
  const since = [
    { by: null, what: `Capture …${captureId.slice(-8)} is Completed, $5.00 of it refunded` },
    { by: null, what: `Refund …${amazonRefundId.slice(-8)} is Completed` },
  ].map((one) => expect.objectContaining(one) as unknown);
  expect(told).toMatchObject({
    ok: false,
    refusal: { why: "someoneActed", since: expect.arrayContaining(since) as unknown },
  });
});

test("a form that was open while something came to nothing is told that it did", async () => {
  const { orderId, captureId } = await captured();
  await shop.amazon.faults("Refund", "503-throttled");
  const first = await refundCapture(impatient(), { captureId, amountMinor: 10_00, ...(await form(orderId)) });
  const stale = await form(orderId);
  if (!first.ok) throw new Error(JSON.stringify(first.refusal));
  await until(async () => (await withdrawIntent(shop.context, { intentId: first.value.id })).ok);
  expect(await refundCapture(shop.context, { captureId, amountMinor: 20_00, ...stale })).toMatchObject({
    refusal: { why: "someoneActed", since: [{ by: shop.operator.name, what: "Refund of $10.00: Taken back" }] },
  });
});

test("an answer lost after Amazon acted is found, not sent again as something new", async () => {
  const { orderId, captureId } = await captured();
  await shop.amazon.faults("Refund", "drop-after");
  const { id } = accepted(
    await refundCapture(shop.context, { captureId, amountMinor: 10_00, ...(await form(orderId)) }),
  );
  expect(await intent(id)).toMatchObject({ everUnanswered: true, sends: 1, looks: 1 });
  expect(await endOf(id)).toMatchObject({ action: "Refund.accepted", facts: { sends: 1, looks: 1 } });
  expect((await shop.amazon.ledger()).refunds.filter((r) => r.amazonOrderReferenceId === orderId)).toHaveLength(1);
});

test("a refund that is seen before its intent has ended counts once", async () => {
  const { orderId, captureId } = await captured();
  await shop.amazon.faults("Refund", "drop-after");
  await shop.amazon.faults("GetCaptureDetails", "500-before", 2); // no look ends it meanwhile
  const lost = await refundCapture(impatient(), { captureId, amountMinor: 60_00, ...(await form(orderId)) });
  if (!lost.ok) throw new Error(JSON.stringify(lost.refusal));
  await until(async () => (await shop.amazon.ledger()).refunds.some((r) => r.amazonOrderReferenceId === orderId));
  await until(
    async () => (await fetchOrder(shop.context.intents, shop.scope, orderId, "refresh")).missing.length === 0,
  );
  await shop.db.update(intents).set({ state: "unanswered" }).where(eq(intents.id, lost.value.id));
  const snapshot = (await readOrderSnapshot(shop.db, shop.scope, orderId))!;
  expect(snapshot.snapshot.unsettled).toMatchObject([{ operation: "Refund", mirrored: true }]);
  expect(await order(orderId)).toMatchObject({ refundPendingMinor: 60_00 });
  accepted(await refundCapture(shop.context, { captureId, amountMinor: 55_00, ...(await form(orderId)) }));
});

test("a confirmation that nobody heard of is found, though the order is closed by now", async () => {
  const orderId = await shop.amazon.draft();
  await fetchOrder(shop.context.intents, shop.scope, orderId, "import");
  const details = { orderId, amountMinor: 42_00, currency: "USD", ...(await form(orderId)) };
  accepted(await setOrderDetails(shop.context, details));
  await shop.amazon.faults("ConfirmOrderReference", "drop-after");
  await shop.amazon.faults("GetOrderReferenceDetails", "500-before", 2);
  const lost = await confirmOrder(impatient(), { orderId, ...(await form(orderId)) });
  if (!lost.ok) throw new Error(JSON.stringify(lost.refusal));
  await until(async () => (await intent(lost.value.id)).state === "unanswered");
  await shop.amazon.must(mws.closeOrderReference, { orderReferenceId: orderId });
  await shop.db
    .update(intents)
    .set({ notBefore: new Date(0) })
    .where(eq(intents.id, lost.value.id));
  await until(
    async () => (await run(lost.value.id, shop.context.intents), (await intent(lost.value.id)).state !== "unanswered"),
  );
  expect(await intent(lost.value.id)).toMatchObject({ state: "accepted", sends: 1 });
});

test("a call that never reached Amazon is sent again under the same reference", async () => {
  const { orderId, captureId } = await captured();
  await shop.amazon.faults("Refund", "drop-before");
  const { id } = accepted(
    await refundCapture(shop.context, { captureId, amountMinor: 10_00, ...(await form(orderId)) }),
  );
  expect(await intent(id)).toMatchObject({ everUnanswered: true, sends: 2 });
  expect((await shop.amazon.ledger()).refunds.filter((r) => r.amazonOrderReferenceId === orderId)).toHaveLength(1);
});

test("a final no after an unanswered try is believed only after two looks a minute apart", async () => {
  const { orderId, authorizationId } = await authorized();
  await shop.amazon.faults("Capture", "drop-before");
  const result = await captureAuthorization(impatient(), {
    authorizationId,
    amountMinor: 50_00,
    ...(await form(orderId)),
  });
  const intentId = (result as Extract<CommandResult, { ok: true }>).value.id;
  await until(async () => (await intent(intentId)).state === "unanswered");
  await shop.amazon.must(mws.closeAuthorization, { authorizationId });
  await settle(intentId);
  expect(await intent(intentId)).toMatchObject({ state: "refused", errorCode: "InvalidAuthorizationStatus" });
  const looks = await shop.db.select().from(intentTries).where(eq(intentTries.intentId, intentId));
  const negative = looks.filter((t) => t.kind === "look" && t.outcome === "absent").map((t) => t.startedAt.getTime());
  expect(Math.max(...negative) - negative.sort()[negative.length - 2]!).toBeGreaterThanOrEqual(60_000 * 0.02);
});

test("Amazon's plain no is a refusal with its code", async () => {
  const { orderId, captureId } = await captured();
  await shop.amazon.act(captureId, "sellerCentralRefund", { amount: "115.00" });
  const result = await refundCapture(shop.context, { captureId, amountMinor: 10_00, ...(await form(orderId)) });
  expect(result).toMatchObject({ ok: true, value: { state: "refused" } });
});

test("close authorization, close order, cancel order", async () => {
  const one = await authorized();
  accepted(
    await closeAuthorization(shop.context, { authorizationId: one.authorizationId, ...(await form(one.orderId)) }),
  );
  accepted(await closeOrder(shop.context, { orderId: one.orderId, reason: "done", ...(await form(one.orderId)) }));
  expect(await order(one.orderId)).toMatchObject({ state: "Closed", reason: "SellerClosed", onHoldMinor: 0 });
  const two = await authorized();
  await shop.amazon.faults("CancelOrderReference", "drop-after");
  const lost = await cancelOrder(shop.context, { orderId: two.orderId, ...(await form(two.orderId)) });
  await settle((lost as Extract<CommandResult, { ok: true }>).value.id);
  expect(await order(two.orderId)).toMatchObject({ state: "Canceled", reason: "SellerCanceled" });
});

test("set the details of a Draft and confirm it; details are added after, never changed", async () => {
  const orderId = await shop.amazon.draft();
  await fetchOrder(shop.context.intents, shop.scope, orderId, "import");
  accepted(
    await setOrderDetails(shop.context, {
      orderId,
      amountMinor: 42_00,
      currency: "USD",
      sellerNote: "Thanks",
      ...(await form(orderId)),
    }),
  );
  accepted(await confirmOrder(shop.context, { orderId, ...(await form(orderId)) }));
  expect(await order(orderId)).toMatchObject({ state: "Open", totalMinor: 42_00, sellerNote: "Thanks" });
  accepted(await setOrderDetails(shop.context, { orderId, sellerOrderId: "HP-1", ...(await form(orderId)) }));
  const again = await setOrderDetails(shop.context, { orderId, sellerOrderId: "HP-2", ...(await form(orderId)) });
  expect(again).toMatchObject({ ok: false, refusal: { why: "attributeAlreadySet" } });
  const trail = await shop.db.select().from(auditEntries).where(eq(auditEntries.orderId, orderId));
  const asked = (action: string) => trail.find((entry) => entry.action === `${action}.requested`);
  expect(asked("SetOrderReferenceDetails")).toMatchObject({
    facts: { total: "42.00 USD", totalBefore: null },
    personalDigests: { note: expect.any(String) as string },
  });
  expect(asked("SetOrderAttributes")).toMatchObject({ facts: { sellerOrderId: "HP-1" } });
});

test("a text with a browser's line breaks, or with what XML can't carry, is recognized when Amazon gives it back", async () => {
  const orderId = await shop.amazon.draft();
  await fetchOrder(shop.context.intents, shop.scope, orderId, "import");
  const typed = { sellerNote: " Thank you!\r\nSee you\u000b soon \r\n", storeName: "Harbour\u0000 Goods " };
  const ask = { orderId, amountMinor: 42_00, currency: "USD", ...typed, ...(await form(orderId)) };
  const { id } = accepted(await setOrderDetails(shop.context, ask));
  expect(await intent(id)).toMatchObject({ sends: 1 });
  expect(await order(orderId)).toMatchObject({ sellerNote: "Thank you!\nSee you soon", storeName: "Harbour Goods" });
});

/** Somebody who doesn't wait: what is left to do is done by `settle`. */
const impatient = () => {
  const { intents: ports } = shop.context;
  return { ...shop.context, intents: { ...ports, timing: { ...ports.timing, answerWithinMs: 0 } } };
};

const intent = async (id: string) => (await shop.db.select().from(intents).where(eq(intents.id, id)))[0]!;

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** What the worker does, without waiting for its queue. */
async function settle(id: string): Promise<void> {
  const started = Date.now();
  while (!["accepted", "refused", "needs_person"].includes((await intent(id)).state)) {
    if (Date.now() - started > 15_000) throw new Error(`Not settled: ${JSON.stringify(await intent(id))}`);
    await run(id, shop.context.intents);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
