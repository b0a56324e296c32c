import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { intents, orderReferences } from "@/db/schema";
import { startSandbox, type TestSandbox } from "@/e2e/support/sandbox";
import { openShop, type Shop } from "@/e2e/support/shop";
import { authorizeOrder } from "@/lib/commands/authorize-order";
import { fetchOrder } from "@/lib/sync/fetch-order";
import { run } from "./run";
import { sweep } from "./sweep";

// A statement may fail at any moment of an intent's life: as a deadlock's victim, by the order of transactions, for taking too long.

let sandbox: TestSandbox;
let shop: Shop;
let owner: pg.Client;
beforeAll(async () => {
  sandbox = await startSandbox();
  shop = await openShop({ sandboxUrl: sandbox.url, timeScale: 0.02 });
  owner = new pg.Client({ connectionString: shop.database.ownerUrl });
  await owner.connect();
  await owner.query(`
    create sequence failures;
    create function fail_once() returns trigger language plpgsql security definer as $$
    begin
      if nextval('failures') = 1 then raise exception 'Failed for a test' using errcode = tg_argv[0]; end if;
      return new;
    end $$`);
});
afterAll(async () => {
  await owner.end();
  await shop.close();
  await sandbox.stop();
});
beforeEach(() => owner.query("alter sequence failures restart"));

const codes = { deadlock: "40P01", "serialization failure": "40001", "statement time-out": "57014" };
const moments = {
  "it is reserved": "insert on intents for each row",
  "it is leased": "update on intents for each row when (new.state = 'sending' and old.state <> 'sending')",
  "its try is written down": "insert on intent_tries for each row",
  "what came of its try is written down": "update on intent_tries for each row",
  "it is concluded": "update on intents for each row when (new.state = 'accepted')",
};
const cases = Object.keys(moments).flatMap((moment) => Object.keys(codes).map((what) => [what, moment] as const));

test.each(cases)("a %s when %s: Amazon acts once all the same", async (what, moment) => {
  const { amazon, context, db } = shop;
  const orderId = await amazon.openOrder("50.00");
  await fetchOrder(context.intents, shop.scope, orderId, "import");
  const [order] = await db.select().from(orderReferences).where(eq(orderReferences.id, orderId));
  const form = { drawnFrom: order!.version, formId: randomUUID() };
  const ask = { orderId, amountMinor: 5_00, timeoutMinutes: 0, captureNow: false, ...form };
  const event = moments[moment as keyof typeof moments];
  const code = codes[what as keyof typeof codes];
  await owner.query(`create trigger failing before ${event} execute function fail_once('${code}')`);
  const first = await authorizeOrder(context, ask).catch((error: unknown) => error);
  await owner.query(`drop trigger failing on ${event.includes("intent_tries") ? "intent_tries" : "intents"}`);
  const { rows } = await owner.query<{ last_value: string; is_called: boolean }>("select * from failures");
  expect(rows[0]!.is_called).toBe(true);
  if (first instanceof Error) expect(await db.$count(intents, eq(intents.orderId, orderId))).toBe(0);

  const impatient = { ...context.intents, timing: { ...context.intents.timing, answerWithinMs: 0 } };
  const again = await authorizeOrder({ ...context, intents: impatient }, ask); // as a page that failed is sent again
  if (!again.ok) throw new Error(JSON.stringify(again.refusal));
  const { id } = again.value;
  const stuck = and(eq(intents.id, id), eq(intents.state, "sending"));
  await db
    .update(intents)
    .set({ leasedUntil: sql`now()` })
    .where(stuck);
  await vi.waitFor(async () => {
    await sweep(context.intents);
    await run(id, context.intents);
    expect(await db.select().from(intents).where(eq(intents.orderId, orderId))).toMatchObject([
      { id, state: "accepted" },
    ]);
  }, 10_000);
  const [ended] = await db.select().from(intents).where(eq(intents.id, id));
  const made = (await amazon.ledger()).authorizations.filter((one) => one.amazonOrderReferenceId === orderId);
  expect(made.map((one) => one.amazonAuthorizationId)).toEqual([ended!.resultId]);
});
