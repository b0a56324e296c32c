import { randomUUID } from "node:crypto";
import { and, count, eq, isNotNull, like, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { apiCalls, intents, orderReferences } from "@/db/schema";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { openShop, type Shop } from "@/e2e/support/shop";
import { authorizeOrder } from "@/lib/commands/authorize-order";
import { refreshOrder } from "@/lib/commands/refresh-order";
import { fetchOrder } from "@/lib/sync/fetch-order";
import { runWorker, type Worker } from "./run-worker";

const DUE = 500;

let sandbox: TestSandbox;
let shop: Shop;
let worker: Worker;
beforeAll(async () => {
  sandbox = await startSandbox();
  shop = await openShop({ sandboxUrl: sandbox.url });
});
afterAll(async () => {
  await worker.stop(); // ends the pool as well
  await shop.database.drop();
  await sandbox.stop();
});

const callsFor = async (orderId: string) =>
  (await shop.db.select({ n: count() }).from(apiCalls).where(like(apiCalls.orderId, orderId)))[0]!.n;

async function openOrder(): Promise<string> {
  const orderId = await shop.amazon.openOrder("100.00");
  await fetchOrder(shop.context.intents, shop.scope, orderId, "import");
  return orderId;
}

/** Orders whose turn has come: more of them than Amazon's limit allows to ask about for minutes. */
async function flood(): Promise<void> {
  const longAgo = new Date(Date.now() - 3_600_000);
  const seen = { observedStateAt: longAgo, observedAnswerAt: longAgo, createdAt: longAgo, nextRefreshAt: longAgo };
  await shop.db.insert(orderReferences).values(
    Array.from({ length: DUE }, (_, n) => ({
      ...{ id: `S01-0000000-${1_000_000 + n}`, ...shop.scope, state: "Draft" },
      ...seen,
    })),
  );
}

test(`while ${DUE} refreshes are due, an intent and a person's refresh are taken up at once`, async () => {
  const [mine, watched] = [await openOrder(), await openOrder()];
  worker = runWorker(shop.context.intents, 1);
  await worker.ready;
  await flood();
  await vi.waitFor(async () => expect(await callsFor("S01-0000000-%")).toBeGreaterThanOrEqual(3), { timeout: 15_000 });

  await shop.amazon.faults("Authorize", "drop-after");
  const [order] = await shop.db.select().from(orderReferences).where(eq(orderReferences.id, mine));
  const { timing, ...ports } = shop.context.intents;
  const impatient = { ...shop.context, intents: { ...ports, timing: { ...timing, answerWithinMs: 0 } } };
  const ask = { orderId: mine, amountMinor: 1_00, timeoutMinutes: 0, captureNow: false };
  const form = { drawnFrom: order!.version, formId: randomUUID() };
  const asked = await authorizeOrder(impatient, { ...ask, ...form });
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal));
  const settled = and(eq(intents.id, asked.value.id), eq(intents.state, "accepted"), isNotNull(intents.resultId));
  // The answer was lost: what became of it only a look tells, from the very budget that the flood drinks from.
  const late = sql<number>`extract(epoch from ${intents.concludedAt} - ${intents.notBefore}) * 1000`.mapWith(Number);
  await vi.waitFor(
    async () => {
      const [intent] = await shop.db.select({ late }).from(intents).where(settled);
      expect(intent?.late).toBeLessThan(1_500);
    },
    { timeout: 8_000, interval: 100 },
  );

  const before = await callsFor(watched);
  const since = Date.now();
  await refreshOrder(shop.context, { orderId: watched });
  await vi.waitFor(async () => expect(await callsFor(watched)).toBeGreaterThan(before), {
    timeout: 8_000,
    interval: 50,
  });
  expect(Date.now() - since).toBeLessThan(1_500);
}, 60_000);
