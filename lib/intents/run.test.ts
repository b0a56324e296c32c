import { randomUUID } from "node:crypto";
import { eq, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { accountCredentials, accountEnvironments, intents, intentTries, orderReferences } from "@/db/schema";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { openShop, type Shop } from "@/e2e/support/shop";
import { authorizeOrder } from "@/lib/commands/authorize-order";
import { resumeAccount } from "@/lib/commands/resume-account";
import { withdrawIntent } from "@/lib/commands/withdraw-intent";
import { secretKeys } from "@/lib/secret-keys";
import { fetchOrder } from "@/lib/sync/fetch-order";
import type { Ports } from "./ports";
import { run } from "./run";

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

async function openOrder(): Promise<string> {
  const orderId = await shop.amazon.openOrder("100.00");
  await fetchOrder(shop.context.intents, shop.scope, orderId, "import");
  return orderId;
}

/** Asked by somebody who does not wait, unless told otherwise. */
async function authorize(orderId: string, more: Partial<Ports> = {}): Promise<string> {
  const { version: drawnFrom } = await order(orderId);
  const ask = { orderId, amountMinor: 1_00, timeoutMinutes: 0, captureNow: false, drawnFrom, formId: randomUUID() };
  const { intents: ports } = shop.context;
  const impatient = { ...ports, timing: { ...ports.timing, answerWithinMs: 0 } };
  const result = await authorizeOrder({ ...shop.context, intents: { ...impatient, ...more } }, ask);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
}
const order = async (id: string) =>
  (await shop.db.select().from(orderReferences).where(eq(orderReferences.id, id)))[0]!;
const intent = async (id: string) => (await shop.db.select().from(intents).where(eq(intents.id, id)))[0]!;
const becomes = (id: string, facts: Partial<typeof intents.$inferSelect>) =>
  vi.waitFor(async () => expect(await intent(id)).toMatchObject(facts), { timeout: 10_000 });
const jobIsEarly = async (intentId: string) =>
  (
    await shop.db.execute<{ early: boolean }>(sql`
      select j.run_at < i.not_before as early from intents i
      join graphile_worker._private_jobs j on j.key = 'intent:' || i.id where i.id = ${intentId}`)
  ).rows.map(({ early }) => early);

test("waiting for Amazon's limit makes nobody's form stale, and the job comes when the intent is due", async () => {
  const orderId = await openOrder();
  await shop.amazon.faults("Authorize", "503-throttled");
  const intentId = await authorize(orderId);
  await becomes(intentId, { state: "requested", waitingFor: "RequestThrottled", sends: 1 });
  const waiting = await intent(intentId);
  expect(await order(orderId)).toMatchObject({ version: waiting.orderVersion });
  expect(await jobIsEarly(intentId)).toEqual([false]);
});

test("a paused account's intents wait until the pause is over, or until somebody lets it send again", async () => {
  const pausedUntil = sql`clock_timestamp() + interval '1 hour'`;
  await shop.db.update(accountEnvironments).set({ pausedUntil, pausedBecause: "AccessDenied" });
  const intentId = await authorize(await openOrder());
  await becomes(intentId, { state: "requested", waitingFor: "AccessDenied", sends: 0 });
  expect(await jobIsEarly(intentId)).toEqual([false]);
  // Somebody may have let the account send again while this was being written down: it is not long until it asks.
  const waitMs = (await intent(intentId)).notBefore.getTime() - Date.now();
  expect(waitMs).toBeLessThanOrEqual(shop.context.intents.timing.askWhilePausedMs);
  const person = { userId: shop.operator.id, name: shop.operator.name, email: shop.operator.email };
  const admin = { db: shop.db, person, secretKeys: secretKeys(), testConnection: shop.context.amazon.testConnection };
  expect(await resumeAccount(admin, shop.scope)).toEqual({ ok: true, value: { was: "AccessDenied" } });
  const { rows } = await shop.db.execute(sql`
    select i.not_before <= clock_timestamp() and j.run_at <= clock_timestamp() as due from intents i
    join graphile_worker._private_jobs j on j.key = 'intent:' || i.id where i.id = ${intentId}`);
  expect(rows).toEqual([{ due: true }]);
  await run(intentId, shop.context.intents);
  expect(await intent(intentId)).toMatchObject({ state: "accepted" });
});

test("a process that stood still for longer than its lease sends nothing when it goes on", async () => {
  const orderId = await openOrder();
  const { intents: ports } = shop.context;
  let stops = 1;
  const at: typeof ports.at = (step) => {
    if (step === "sending" && stops-- > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500); // as SIGSTOP does
  };
  const intentId = await authorize(orderId, { at, timing: { ...ports.timing, leaseMs: 2_000 } });
  expect(await intent(intentId)).toMatchObject({ state: "accepted", everUnanswered: true, sends: 2 });
  const [first] = await shop.db.select().from(intentTries).where(eq(intentTries.intentId, intentId));
  expect(first).toMatchObject({ kind: "send", outcome: "notKnown", detail: "not sent: it was too late" });
});

test("without keys nothing is taken up, and what was asked can be taken back", async () => {
  const orderId = await openOrder();
  await shop.db.update(accountCredentials).set({ retiredAt: new Date() }).where(isNull(accountCredentials.retiredAt));
  const intentId = await authorize(orderId, shop.context.intents);
  expect(await intent(intentId)).toMatchObject({ state: "requested", leaseNumber: 0, everUnanswered: false });
  expect(await withdrawIntent(shop.context, { intentId })).toMatchObject({ ok: true, value: { state: "withdrawn" } });
});
