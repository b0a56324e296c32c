import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { accountEnvironments, intents, orderReferences, refunds } from "@/db/schema";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { openShop, type Shop } from "@/e2e/support/shop";
import { run } from "@/lib/intents/run";
import * as mws from "@/lib/mws";
import { fetchOrder } from "@/lib/sync/fetch-order";
import { refundCapture } from "./refund-capture";
import { settleIntent } from "./settle-intent";

const TIME_SCALE = 0.02;
const LOOKS_APART_MS = 60_000 * TIME_SCALE;

let sandbox: TestSandbox;
let shop: Shop;
beforeAll(async () => {
  sandbox = await startSandbox();
  shop = await openShop({ sandboxUrl: sandbox.url, timeScale: TIME_SCALE });
});
afterAll(async () => {
  await shop.close();
  await sandbox.stop();
});

const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const mirrored = (orderId: string) => fetchOrder(shop.context.intents, shop.scope, orderId, "import");
const intent = async (id: string) => (await shop.db.select().from(intents).where(eq(intents.id, id)))[0]!;
const didNotHappen = (intentId: string) =>
  settleIntent(shop.context, { intentId, ending: { kind: "didNotHappen", reason: "Seller Central shows none" } });
const itIs = (intentId: string, objectId: string) =>
  settleIntent(shop.context, { intentId, ending: { kind: "object", objectId } });

async function captured(orderId: string, amount: string): Promise<string> {
  const hold = { orderReferenceId: orderId, referenceId: `shop-${randomUUID().slice(0, 8)}`, timeoutMinutes: 0 };
  const authorization = await shop.amazon.must(mws.authorize, { ...hold, amount: usd(amount), captureNow: true });
  return authorization.idList[0]!;
}

/** A refund of 10.00 that only a person can settle, after whatever befell its one call. */
async function openQuestion(fault: "drop-before" | "drop-after") {
  const orderId = await shop.amazon.openOrder("100.00");
  const captureId = await captured(orderId, "50.00");
  const otherCaptureId = await captured(orderId, "50.00");
  await mirrored(orderId);
  await shop.amazon.faults("Refund", fault);
  const intentId = await refund(orderId, captureId);
  await vi.waitFor(async () => expect(await intent(intentId)).toMatchObject({ state: "unanswered" }), 10_000);
  await shop.db.update(intents).set({ state: "needs_person" }).where(eq(intents.id, intentId));
  return { orderId, captureId, otherCaptureId, intentId };
}

async function refund(orderId: string, captureId: string): Promise<string> {
  const [order] = await shop.db.select().from(orderReferences).where(eq(orderReferences.id, orderId));
  const { timing, ...ports } = shop.context.intents;
  const impatient = { ...shop.context, intents: { ...ports, timing: { ...timing, answerWithinMs: 0 } } };
  const ask = { captureId, amountMinor: 10_00, drawnFrom: order!.version, formId: randomUUID() };
  const result = await refundCapture(impatient, ask);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
}

test("it did not happen: only after two looks a minute apart, the last one just now", async () => {
  const { intentId } = await openQuestion("drop-before");
  for (const _ of [1, 2])
    expect(await didNotHappen(intentId)).toMatchObject({ ok: false, refusal: { problem: "notLookedEnough" } });
  await sleep(LOOKS_APART_MS);
  await shop.amazon.faults("GetCaptureDetails", "500-before", 2);
  expect(await didNotHappen(intentId)).toMatchObject({ ok: false, refusal: { problem: "notKnown" } });
  expect(await didNotHappen(intentId)).toMatchObject({ ok: true, value: { state: "refused" } });
  expect(await didNotHappen(intentId)).toMatchObject({ ok: false, refusal: { why: "tooLate" } });
});

test("nobody can say that what Amazon shows did not happen; it can be chosen", async () => {
  const { intentId, orderId } = await openQuestion("drop-after");
  expect(await didNotHappen(intentId)).toMatchObject({ ok: false, refusal: { problem: "happened" } });
  const [made] = await shop.db.select().from(refunds).where(eq(refunds.orderId, orderId));
  expect(await itIs(intentId, made!.id)).toMatchObject({ ok: true, value: { state: "accepted", resultId: made!.id } });
});

test("a twin of the same amount is not it while the object with the request's own reference is known", async () => {
  const { intentId, orderId, captureId } = await openQuestion("drop-after");
  const twin = await shop.amazon.must(mws.refund, { captureId, referenceId: "seller-central", amount: usd("10.00") });
  await mirrored(orderId);
  const rows = await shop.db.select().from(refunds).where(eq(refunds.orderId, orderId));
  const own = rows.find((row) => row.intentId === intentId)!;
  expect(await itIs(intentId, twin.amazonRefundId)).toMatchObject({
    ok: false,
    refusal: { problem: "knownAsAnother" },
  });
  expect(await itIs(intentId, own.id)).toMatchObject({ ok: true, value: { resultId: own.id } });
});

test("an object below another capture is not it, and one chosen too late belongs to nobody", async () => {
  const { intentId, orderId, captureId, otherCaptureId } = await openQuestion("drop-before");
  const made = async (of: string) =>
    (await shop.amazon.must(mws.refund, { captureId: of, referenceId: `x-${of.slice(-7)}`, amount: usd("10.00") }))
      .amazonRefundId;
  const [below, elsewhere] = [await made(captureId), await made(otherCaptureId)];
  await mirrored(orderId);
  expect(await itIs(intentId, elsewhere)).toMatchObject({ ok: false, refusal: { problem: "noSuchObject" } });
  await shop.db.update(intents).set({ state: "unanswered" }).where(eq(intents.id, intentId));
  expect(await itIs(intentId, below)).toMatchObject({ ok: false, refusal: { why: "tooLate" } });
  expect((await shop.db.select().from(refunds).where(eq(refunds.id, below)))[0]).toMatchObject({ intentId: null });
});

test("a reference that somebody used for another amount needs a person, who can say that ours did not happen", async () => {
  const orderId = await shop.amazon.openOrder("100.00");
  const captureId = await captured(orderId, "50.00");
  await mirrored(orderId);
  await shop.db.update(accountEnvironments).set({ pausedUntil: new Date(Date.now() + 3_600_000) });
  const intentId = await refund(orderId, captureId);
  await vi.waitFor(async () => expect((await intent(intentId)).notBefore > new Date()).toBe(true), 10_000);
  const referenceId = (await intent(intentId)).referenceId!;
  await shop.amazon.must(mws.refund, { captureId, referenceId, amount: usd("3.00") });
  await shop.db.update(accountEnvironments).set({ pausedUntil: null });
  await shop.db
    .update(intents)
    .set({ notBefore: new Date(0) })
    .where(eq(intents.id, intentId));
  await run(intentId, shop.context.intents);
  expect(await intent(intentId)).toMatchObject({ state: "needs_person", errorCode: "DuplicateRequest", looks: 0 });
  expect(await didNotHappen(intentId)).toMatchObject({ ok: false, refusal: { problem: "notLookedEnough" } });
  await sleep(LOOKS_APART_MS);
  expect(await didNotHappen(intentId)).toMatchObject({ ok: true, value: { state: "refused", errorCode: null } });
});

test("a reference that somebody spent on another capture, for the same amount, is no reason to believe that ours happened", async () => {
  const { intentId, orderId, captureId, otherCaptureId } = await openQuestion("drop-before");
  const { referenceId } = await intent(intentId);
  const spent = { captureId: otherCaptureId, referenceId: referenceId!, amount: usd("10.00") };
  const { amazonRefundId } = await shop.amazon.must(mws.refund, spent);
  await mirrored(orderId);
  const [elsewhere] = await shop.db.select().from(refunds).where(eq(refunds.id, amazonRefundId));
  expect(elsewhere).toMatchObject({ captureId: otherCaptureId, intentId: null });
  await shop.db
    .update(intents)
    .set({ state: "unanswered", notBefore: new Date(0) })
    .where(eq(intents.id, intentId));
  await run(intentId, shop.context.intents);
  expect(await intent(intentId)).toMatchObject({ state: "needs_person", errorCode: "DuplicateReferenceId" });
  expect(await itIs(intentId, amazonRefundId)).toMatchObject({ ok: false, refusal: { problem: "noSuchObject" } });
  expect(await didNotHappen(intentId)).toMatchObject({ ok: false, refusal: { problem: "notLookedEnough" } });
  await sleep(LOOKS_APART_MS);
  expect(await didNotHappen(intentId)).toMatchObject({ ok: true, value: { state: "refused" } });
  expect(await shop.db.select().from(refunds).where(eq(refunds.captureId, captureId))).toEqual([]);
});
