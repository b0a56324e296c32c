import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { openShop, type Shop } from "@/e2e/support/shop";
import { addNote } from "@/lib/commands/add-note";
import { authorizeOrder } from "@/lib/commands/authorize-order";
import { captureAuthorization } from "@/lib/commands/capture-authorization";
import { refundCapture } from "@/lib/commands/refund-capture";
import { removeNote } from "@/lib/commands/remove-note";
import { fetchOrder } from "@/lib/sync/fetch-order";
import { orderActivity } from "./order-activity";
import { orderCall } from "./order-call";
import { orderNotesOf } from "./order-notes";
import { orderTimeline, type StaffEntry } from "./order-timeline";
import { orderView } from "./order-view";

let sandbox: TestSandbox;
let shop: Shop;
let orderId: string;
let captureId: string;

const form = async () => ({
  drawnFrom: (await orderView(shop.db, shop.scope, orderId))!.version,
  formId: randomUUID(),
});
const resultOf = (answer: { ok: boolean; value?: { resultId: string | null } }): string => answer.value!.resultId!;
const elsewhere = () => ({ ...shop.scope, environment: "production" as const });

beforeAll(async () => {
  sandbox = await startSandbox();
  shop = await openShop({ sandboxUrl: sandbox.url, timeScale: 0.02 });
  orderId = await shop.amazon.openOrder("100.00", { sellerOrderId: "HP-1" });
  await fetchOrder(shop.context.intents, shop.scope, orderId, "import");
  const ask = { orderId, amountMinor: 80_00, timeoutMinutes: 0, captureNow: false, note: "first parcel" };
  const authorizationId = resultOf(await authorizeOrder(shop.context, { ...ask, ...(await form()) }));
  captureId = resultOf(
    await captureAuthorization(shop.context, { authorizationId, amountMinor: 80_00, ...(await form()) }),
  );
});
afterAll(async () => {
  await shop.close();
  await sandbox.stop();
});

const refund = async (amountMinor: number) =>
  refundCapture(shop.context, { captureId, amountMinor, note: "scratched lid", ...(await form()) });

test("an order is read with its totals, what people want to know of each object, and Amazon's clock", async () => {
  const view = (await orderView(shop.db, shop.scope, orderId))!;
  expect(view).toMatchObject({ sellerOrderId: "HP-1", accountSlug: shop.account.slug, paused: null });
  expect(view.totals.captured).toEqual({ minor: 80_00, currency: "USD" });
  expect(view.facts[captureId]!.intentId).not.toBeNull();
  expect(view.sellerId).not.toBe(shop.amazon.seller.sellerId);
});

test("another environment of the same account has no such order, for page and poll alike", async () => {
  expect(await orderView(shop.db, elsewhere(), orderId)).toBeNull();
  expect(await orderActivity(shop.db, elsewhere(), orderId)).toBeNull();
});

test("a refund under way unsettles the order, and the mark says that the page is out of date", async () => {
  const before = (await orderActivity(shop.db, shop.scope, orderId))!;
  const refundId = resultOf(await refund(10_00));
  const after = (await orderActivity(shop.db, shop.scope, orderId))!;
  expect(after.settled).toBe(false);
  expect(after.states[refundId]).toEqual({ kind: "refund", state: "Pending" });
  expect(after.mark).not.toBe(before.mark);
  expect(after.version).toBeGreaterThan(before.version);
});

test("nothing happened, same mark; a note, and a note taken away, each change it", async () => {
  const mark = async () => (await orderActivity(shop.db, shop.scope, orderId))!.mark;
  const first = await mark();
  expect(await mark()).toBe(first);
  const added = await addNote(shop.context, { orderId, body: "Ships in two parcels" });
  const second = await mark();
  expect(second).not.toBe(first);
  expect(await orderNotesOf(shop.db, orderId)).toMatchObject([
    { author: "Olive Operator", body: "Ships in two parcels" },
  ]);
  await removeNote(shop.context, { noteId: added.ok ? added.value.noteId : "" });
  expect(await mark()).not.toBe(second);
  expect(await orderNotesOf(shop.db, orderId)).toEqual([]);
});

test("the timeline tells deeds, Amazon's states and calls apart, newest first, each call at its deed", async () => {
  const all = await orderTimeline(shop.db, orderId, { filter: "all", limit: 200 });
  const times = all.entries.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((a, b) => b - a));
  const capture = all.entries.find(
    (entry): entry is StaffEntry => entry.kind === "staff" && entry.action === "Capture.requested",
  )!;
  expect(capture.actor).toBe("Olive Operator");
  expect(capture.calls.map(({ action, status }) => ({ action, status }))).toEqual([{ action: "Capture", status: 200 }]);
  const authorize = all.entries.find((entry) => entry.kind === "staff" && entry.action === "Authorize.requested");
  expect((authorize as StaffEntry).personal).toEqual({ note: "first parcel" });
  const actions = all.entries.flatMap((entry) => (entry.kind === "staff" ? [entry.action] : []));
  expect(actions).not.toContain("Capture.accepted");
  // However often the order is read, that hides nothing of what was done: reads are counted, and stand among the calls.
  const { entries: calls } = await orderTimeline(shop.db, orderId, { filter: "calls", limit: 200 });
  expect(all.entries.filter(({ kind }) => kind === "call")).toEqual([]);
  expect(all.reads).toBe(calls.filter((entry) => entry.kind === "call" && entry.action.startsWith("Get")).length);
});

test("what Amazon showed anew of an object in the same state says what is new of it", async () => {
  await shop.amazon.post("clock", { advanceMinutes: 10 });
  await fetchOrder(shop.context.intents, shop.scope, orderId, "import");
  const { entries } = await orderTimeline(shop.db, orderId, { filter: "amazon", limit: 200 });
  expect(entries.filter((entry) => entry.kind === "amazon" && entry.objectId === captureId)).toMatchObject([
    { state: "Completed", changed: "used", used: { minor: 10_00, currency: "USD" } },
    { state: "Completed", changed: "state", used: { minor: 0, currency: "USD" } },
  ]);
});

test("each part of the timeline holds its own kind alone, and a short one says that there is more", async () => {
  for (const [filter, kind] of [
    ["staff", "staff"],
    ["amazon", "amazon"],
    ["calls", "call"],
  ] as const) {
    const { entries } = await orderTimeline(shop.db, orderId, { filter, limit: 200 });
    expect(new Set(entries.map((entry) => entry.kind))).toEqual(new Set([kind]));
  }
  const short = await orderTimeline(shop.db, orderId, { filter: "all", limit: 3 });
  expect(short.entries).toHaveLength(3);
  expect(short.more).toBe(true);
});

test("a call that sent what a person asked for names that person, any other nobody", async () => {
  const { entries } = await orderTimeline(shop.db, orderId, { filter: "calls", limit: 200 });
  const callers = entries.flatMap((entry) => (entry.kind === "call" ? [`${entry.action}: ${entry.actor}`] : []));
  expect(callers).toContain("Capture: Olive Operator");
  expect(callers).toContain("GetOrderReferenceDetails: null");
});

test("what was said in a call is read in its own account only, without key or signature", async () => {
  const { entries } = await orderTimeline(shop.db, orderId, { filter: "calls", limit: 200 });
  const refundCall = entries.find((entry) => entry.kind === "call" && entry.action === "Refund")!;
  const exchange = (await orderCall(shop.db, shop.scope, orderId, refundCall.id))!;
  expect(exchange.request.parameters["AmazonCaptureId"]).toBe(captureId);
  expect(JSON.stringify(exchange)).not.toContain(shop.amazon.seller.accessKeyId);
  expect(await orderCall(shop.db, elsewhere(), orderId, refundCall.id)).toBeNull();
});

test("a write without an answer is shown with who asked, how often Amazon was asked, and when next", async () => {
  await shop.amazon.faults("*", "drop-after", 500);
  await refund(5_00);
  const { intents } = (await orderView(shop.db, shop.scope, orderId))!;
  expect(intents).toMatchObject([{ operation: "Refund", everUnanswered: true, requestedBy: "Olive Operator" }]);
  expect(intents[0]!.amount).toEqual({ minor: 5_00, currency: "USD" });
});
