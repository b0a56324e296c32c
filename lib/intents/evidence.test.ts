import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { accounts, auditEntries, captures, intents, orderReferences, refunds } from "@/db/schema";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { openShop, type Shop } from "@/e2e/support/shop";
import { authorizeOrder } from "@/lib/commands/authorize-order";
import { captureAuthorization } from "@/lib/commands/capture-authorization";
import { confirmOrder } from "@/lib/commands/confirm-order";
import { refundCapture } from "@/lib/commands/refund-capture";
import { withdrawIntent } from "@/lib/commands/withdraw-intent";
import { observe } from "@/lib/mirror/observe";
import * as mws from "@/lib/mws";
import { fetchOrder } from "@/lib/sync/fetch-order";
import { run } from "./run";

let sandbox: TestSandbox;
let shop: Shop;
const urls = { successUrl: "https://shop.example/yes", failureUrl: "https://shop.example/no" };
beforeAll(async () => {
  sandbox = await startSandbox({ settings: ["replayAnswers=originalSnapshot"] });
  shop = await openShop({ sandboxUrl: sandbox.url, region: "uk" });
  await shop.db.update(accounts).set({ confirmSuccessUrl: urls.successUrl, confirmFailureUrl: urls.failureUrl });
});
afterAll(async () => {
  await shop.close();
  await sandbox.stop();
});

const gbp = (amount: string) => ({ amount, currencyCode: "GBP" });
const mirror = (orderId: string) => fetchOrder(shop.context.intents, shop.scope, orderId, "import");
const intent = async (id: string) => (await shop.db.select().from(intents).where(eq(intents.id, id)))[0]!;
async function form(orderId: string) {
  await mirror(orderId);
  const [row] = await shop.db.select().from(orderReferences).where(eq(orderReferences.id, orderId));
  return { drawnFrom: row!.version, formId: randomUUID() };
}

test("a challenge that an earlier confirmation left is no evidence of this one", async () => {
  const { amazon } = shop;
  const orderReferenceId = await amazon.draft();
  await amazon.must(mws.setOrderReferenceDetails, { orderReferenceId, orderTotal: gbp("50.00") });
  await amazon.must(mws.confirmOrderReference, { orderReferenceId, ...urls });
  const ask = { orderId: orderReferenceId, ...(await form(orderReferenceId)) };
  await amazon.faults("ConfirmOrderReference", "drop-before");
  const result = await confirmOrder(shop.context, ask);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  expect(await intent(result.value.id)).toMatchObject({ state: "accepted", sends: 2 });
});

test("a reference that Amazon calls taken is looked up: what took it may be ours", async () => {
  const { amazon, context } = shop;
  const orderId = await amazon.openOrder("50.00");
  const { mwsFor } = context.intents;
  /** Amazon acts on another copy of the request, as a proxy that repeats one would have it, and then refuses ours. */
  const repeated: typeof mwsFor = async (...given) => {
    const client = await mwsFor(...given);
    const send: typeof client.send = async (operation, parameters) => {
      await client.send(operation, { ...parameters, SellerAuthorizationNote: "A copy" });
      return client.send(operation, parameters);
    };
    return { ...client, send };
  };
  const twice = { ...context, intents: { ...context.intents, mwsFor: repeated } };
  const ask = { orderId, amountMinor: 5_00, timeoutMinutes: 0, captureNow: false, ...(await form(orderId)) };
  const result = await authorizeOrder(twice, ask);
  expect(result).toMatchObject({ ok: true, value: { state: "accepted" } });
  const { authorizations } = await amazon.ledger();
  expect(authorizations.filter((one) => one.amazonOrderReferenceId === orderId)).toHaveLength(1);
});

test.each([
  { acted: true, ends: { state: "accepted" } },
  { acted: false, ends: { state: "refused", errorCode: "CodeOfTomorrow" } },
])("a code that no list names decides nothing before a look (Amazon acted: $acted)", async ({ acted, ends }) => {
  const { amazon, context } = shop;
  const orderId = await amazon.openOrder("50.00");
  const ask = { orderId, amountMinor: 5_00, timeoutMinutes: 0, captureNow: false, ...(await form(orderId)) };
  const { mwsFor, timing } = context.intents;
  const speaksOddly: typeof mwsFor = async (...given) => {
    const client = await mwsFor(...given);
    const send: typeof client.send = async (...sent) => {
      if (acted) await client.send(...sent);
      const said = { code: "CodeOfTomorrow", message: "What this says is not known", requestId: "1", status: 400 };
      return { kind: "final", listed: false, answeredAt: null, ...said };
    };
    return { ...client, send };
  };
  const oddly = { ...context.intents, mwsFor: speaksOddly, timing: { ...timing, negativeLooksApartMs: 500 } };
  const result = await authorizeOrder({ ...context, intents: oddly }, ask);
  expect(result).toMatchObject({ ok: true, value: ends });
  if (result.ok) expect(await intent(result.value.id)).toMatchObject({ sends: 1, looks: acted ? 1 : 2 });
});

test("what a look shows is as old as its own answer, and not as a later one's", async () => {
  const { amazon, context, db } = shop;
  const orderId = await amazon.openOrder("50.00");
  const hold = { orderReferenceId: orderId, referenceId: "shop-1", amount: gbp("50.00"), timeoutMinutes: 0 };
  const authorization = await amazon.must(mws.authorize, { ...hold, captureNow: true });
  const captureId = authorization.idList[0]!;
  const ask = { captureId, amountMinor: 5_00, ...(await form(orderId)) };
  await amazon.faults("Refund", "drop-after");
  const { mwsFor } = context.intents;
  /** A minute passes after the look at the capture, and before the one at its refund. */
  const slow: typeof mwsFor = async (...given) => {
    const client = await mwsFor(...given);
    const call: typeof client.call = async (operation, input, options) => {
      const outcome = await client.call(operation, input, options);
      if (operation.action === "GetCaptureDetails") await amazon.post("clock", { advanceMinutes: 1 });
      return outcome;
    };
    return { ...client, call };
  };
  const result = await refundCapture({ ...context, intents: { ...context.intents, mwsFor: slow } }, ask);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  await vi.waitFor(async () => expect(await intent(result.value.id)).toMatchObject({ state: "accepted" }), 10_000);
  const [capture] = await db.select().from(captures).where(eq(captures.id, captureId));
  const [refund] = await db.select().from(refunds).where(eq(refunds.captureId, captureId));
  const laterMs = refund!.observedAnswerAt.getTime() - capture!.observedAnswerAt.getTime();
  expect(laterMs).toBeGreaterThan(50_000);
});

test("a replay that no look could follow takes away nothing that was seen since its first answer", async () => {
  const { amazon, context, db } = shop;
  const orderId = await amazon.openOrder("50.00");
  const hold = { orderReferenceId: orderId, referenceId: "shop-2", amount: gbp("50.00"), timeoutMinutes: 0 };
  const { amazonAuthorizationId: authorizationId } = await amazon.must(mws.authorize, hold);
  const ask = { authorizationId, amountMinor: 50_00, ...(await form(orderId)) };
  await amazon.faults("Capture", "drop-after");
  const { mwsFor } = context.intents;
  let replayed = false;
  /** Amazon's list of captures is late; somebody refunds in Seller Central before the capture is sent again; and then no look gets through. */
  const late: typeof mwsFor = async (...given) => {
    const client = await mwsFor(...given);
    const call = async (...[operation, ...asked]: Parameters<typeof client.call>) => {
      const outcome = await client.call(operation, ...asked);
      if (replayed) return { kind: "notKnown", why: "no complete answer", answeredAt: null };
      const value = outcome.kind === "done" ? (outcome.value as mws.AuthorizationDetails) : null;
      return value ? { ...outcome, value: { ...value, idList: [] } } : outcome;
    };
    const send: typeof client.send = async (...sent) => {
      const [made] = (await amazon.ledger()).captures.filter((one) => one.amazonOrderReferenceId === orderId);
      if (made) {
        await amazon.act(made.amazonCaptureId, "sellerCentralRefund", { amount: "20.00" });
        await amazon.post("clock", { advanceMinutes: 1 });
        await mirror(orderId);
        replayed = true;
      }
      return client.send(...sent);
    };
    return { ...client, call: call as typeof client.call, send };
  };
  const result = await captureAuthorization({ ...context, intents: { ...context.intents, mwsFor: late } }, ask);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  expect(await intent(result.value.id)).toMatchObject({ state: "accepted", sends: 2 });
  const [capture] = await db.select().from(captures).where(eq(captures.orderId, orderId));
  expect(capture).toMatchObject({ state: "Completed", refundedMinor: 20_00 });
  const said = await db.select().from(auditEntries).where(eq(auditEntries.objectId, capture!.id));
  expect(said.map(({ action }) => action)).not.toContain("mirror.sumShrank");
});

test("a second look that began too soon after the first confirms no refusal, however long it takes", async () => {
  const { amazon, context, db } = shop;
  const orderId = await amazon.openOrder("50.00");
  const ask = { orderId, amountMinor: 5_00, timeoutMinutes: 0, captureNow: false, ...(await form(orderId)) };
  const { mwsFor, timing } = context.intents;
  const refusing = (lookMs: number, looksApartMs: number): typeof context.intents => ({
    ...context.intents,
    timing: { ...timing, answerWithinMs: 0, negativeLooksApartMs: looksApartMs },
    async mwsFor(...given) {
      const client = await mwsFor(...given);
      const send: typeof client.send = () => {
        const said = { code: "CodeOfTomorrow", message: "What this says is not known", requestId: "1", status: 400 };
        return Promise.resolve({ kind: "final", listed: false, answeredAt: null, ...said });
      };
      const call: typeof client.call = async (...asked) => {
        await delay(lookMs);
        return client.call(...asked);
      };
      return { ...client, call, send };
    },
  });
  const result = await authorizeOrder({ ...context, intents: refusing(0, 60_000) }, ask);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const { id } = result.value;
  await vi.waitFor(async () => expect(await intent(id)).toMatchObject({ state: "unanswered" }), 10_000);
  // The first look was a moment ago, and somebody has just let a paused account send again.
  const justNow = sql`clock_timestamp()`;
  await db.update(intents).set({ firstNegativeLookAt: justNow, notBefore: justNow }).where(eq(intents.id, id));
  await run(id, refusing(700, 500));
  expect(await intent(id)).toMatchObject({ state: "unanswered", looks: 1 });
});

describe("Amazon does what is asked and says that it did not", () => {
  const tooMuch = { code: "TransactionAmountExceeded", message: "Too much", requestId: "1", status: 400 };
  const no = { kind: "final", listed: true, answeredAt: null, ...tooMuch } as const;
  const busy = { code: "RequestThrottled", message: "Busy", requestId: "1", status: 503 };
  const notNow = { kind: "notDoneLater", waitMs: 600_000, pausesAccount: false, answeredAt: null, ...busy } as const;

  /** `meanwhile`: what happens here between the deed and the word. */
  const asked = async (
    orderId: string,
    said: typeof no | typeof notNow,
    meanwhile: () => Promise<unknown> = () => Promise.resolve(),
  ) => {
    const { context } = shop;
    const { mwsFor, timing } = context.intents;
    const lying: typeof mwsFor = async (...given) => {
      const client = await mwsFor(...given);
      const send: typeof client.send = async (...sent) => {
        await client.send(...sent);
        await meanwhile();
        return said;
      };
      return { ...client, send };
    };
    const ports = { ...context.intents, mwsFor: lying, timing: { ...timing, negativeLooksApartMs: 500 } };
    const ask = { orderId, amountMinor: 20_00, timeoutMinutes: 0, captureNow: true, ...(await form(orderId)) };
    const result = await authorizeOrder({ ...context, intents: ports }, ask);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.id;
  };
  const trailOf = (id: string) =>
    shop.db.select().from(auditEntries).where(eq(auditEntries.intentId, id)).orderBy(auditEntries.sequence);
  const said = async (id: string) => (await trailOf(id)).map(({ action }) => action.split(".")[1]);

  test("what is seen only after it was refused counts, and is told once", async () => {
    const orderId = await shop.amazon.openOrder("50.00");
    const id = await asked(orderId, no);
    expect(await intent(id)).toMatchObject({ state: "refused" });
    for (let twice = 0; twice < 2; twice += 1) await mirror(orderId);
    const [capture] = await shop.db.select().from(captures).where(eq(captures.orderId, orderId));
    expect(capture).toMatchObject({ amountMinor: 20_00, intentId: id });
    expect(await said(id)).toEqual(["requested", "refused", "shownAfterAll"]);
    const facts = { endedAs: "refused", amountMinor: 20_00, currency: "GBP" };
    expect((await trailOf(id)).at(-1)).toMatchObject({ facts });
  });

  test("what was seen before it was refused is believed more than what was said", async () => {
    const orderId = await shop.amazon.openOrder("50.00");
    const id = await asked(orderId, no, () => mirror(orderId));
    expect(await intent(id)).toMatchObject({ state: "accepted", sends: 1, looks: 1, errorCode: null });
    expect(await said(id)).toEqual(["requested", "unanswered", "accepted"]);
    expect((await trailOf(id))[1]).toMatchObject({ facts: { code: "TransactionAmountExceeded" } });
  });

  test("what is seen only after it was taken back is told as such", async () => {
    const orderId = await shop.amazon.openOrder("50.00");
    const id = await asked(orderId, notNow);
    expect(await withdrawIntent(shop.context, { intentId: id })).toMatchObject({ ok: true });
    await mirror(orderId);
    expect(await said(id)).toEqual(["requested", "withdrawn", "shownAfterAll"]);
    expect((await trailOf(id)).at(-1)).toMatchObject({ facts: { endedAs: "withdrawn" } });
  });

  test("what was seen can't be taken back", async () => {
    const orderId = await shop.amazon.openOrder("50.00");
    const id = await asked(orderId, notNow, () => mirror(orderId));
    expect(await withdrawIntent(shop.context, { intentId: id })).toMatchObject({ refusal: { why: "tooLate" } });
    expect(await said(id)).toEqual(["requested"]);
  });
});

async function held(orderId: string, referenceId: string, amount: string) {
  const hold = { orderReferenceId: orderId, referenceId, amount: gbp(amount), timeoutMinutes: 0 };
  return (await shop.amazon.must(mws.authorize, hold)).amazonAuthorizationId;
}

test("a capture of which it is not known yet what it hangs on may be ours", async () => {
  const { amazon, context, db, scope } = shop;
  const orderId = await amazon.openOrder("50.00");
  const authorizationId = await held(orderId, "shop-3", "50.00");
  const ask = { authorizationId, amountMinor: 50_00, ...(await form(orderId)) };
  const { mwsFor, timing } = context.intents;
  /** The answer says nothing, and somebody saw the capture alone before anybody looks. */
  const alone: typeof mwsFor = async (...given) => {
    const client = await mwsFor(...given);
    const send: typeof client.send = async (...sent) => {
      await client.send(...sent);
      const [made] = (await amazon.ledger()).captures.filter((one) => one.amazonOrderReferenceId === orderId);
      const details = await amazon.must(mws.getCaptureDetails, { captureId: made!.amazonCaptureId });
      const seen = { captures: [{ details, authorizationId: null }] };
      await db.transaction((tx) => observe(tx, orderId, seen, { scope, source: "refresh", answeredAt: new Date() }));
      return { kind: "notKnown", why: "no complete answer", answeredAt: null };
    };
    return { ...client, send };
  };
  const ports = { ...context.intents, mwsFor: alone, timing: { ...timing, negativeLooksApartMs: 500 } };
  const result = await captureAuthorization({ ...context, intents: ports }, ask);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  expect(await intent(result.value.id)).toMatchObject({ state: "accepted", sends: 1, looks: 1 });
  const [capture] = await db.select().from(captures).where(eq(captures.orderId, orderId));
  expect(capture).toMatchObject({ authorizationId, intentId: result.value.id });
});

test.each([
  { captureNow: true, ours: true },
  { captureNow: false, ours: false },
])(
  "a capture below our own hold is ours only if it was made with it (CaptureNow: $captureNow)",
  async ({ captureNow, ours }) => {
    const { amazon, context, db } = shop;
    const orderId = await amazon.openOrder("50.00");
    const ask = { orderId, amountMinor: 20_00, timeoutMinutes: 0, captureNow, ...(await form(orderId)) };
    const result = await authorizeOrder(context, ask);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const { referenceId, resultId } = await intent(result.value.id);
    if (!captureNow)
      await amazon.must(mws.capture, { authorizationId: resultId!, referenceId: referenceId!, amount: gbp("20.00") });
    await db.update(captures).set({ intentId: null }).where(eq(captures.orderId, orderId)); // as if it were seen after its intent was over
    await mirror(orderId);
    const [capture] = await db.select().from(captures).where(eq(captures.orderId, orderId));
    expect(capture).toMatchObject({ authorizationId: resultId, intentId: ours ? result.value.id : null });
  },
);

test("a capture elsewhere under the reference of an authorization in doubt is not its", async () => {
  const { amazon, context, db } = shop;
  const orders = await Promise.all([amazon.openOrder("100.00"), amazon.openOrder("100.00")]);
  const holds = await Promise.all(orders.map((orderId, n) => held(orderId, `shop-4-${n}`, "50.00")));
  await amazon.faults("Authorize", "drop-before", 50); // the last of this file: nothing is authorized from here on
  const timing = { ...context.intents.timing, answerWithinMs: 0 };
  for (const [n, captureNow] of [true, false].entries()) {
    const [orderId, authorizationId] = [orders[n]!, holds[n]!];
    const ask = { orderId, amountMinor: 50_00, timeoutMinutes: 0, captureNow, ...(await form(orderId)) };
    const result = await authorizeOrder({ ...context, intents: { ...context.intents, timing } }, ask);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    await vi.waitFor(async () => expect(await intent(result.value.id)).toMatchObject({ state: "unanswered" }), 10_000);
    const { referenceId } = await intent(result.value.id);
    await amazon.must(mws.capture, { authorizationId, referenceId: referenceId!, amount: gbp("50.00") });
    await mirror(orderId);
    const [capture] = await db.select().from(captures).where(eq(captures.orderId, orderId));
    expect(capture).toMatchObject({ authorizationId, intentId: null });
  }
});
