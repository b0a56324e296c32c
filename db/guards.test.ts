import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { appendAudit } from "./audit";
import { connect, type Database } from "./client";
import { accounts, auditEntries, intents, orderReferences, type IntentOperation, type IntentState } from "./schema";

// What the schema refuses by itself, whatever the code above it thinks.

let database: TestDatabase;
let db: Database;
let accountId: string;
beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "guards test" });
  const shop = { slug: "shop", name: "Shop", sellerId: "A1", region: "us", currency: "USD" } as const;
  accountId = (await db.insert(accounts).values(shop).returning())[0]!.id;
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

let numbers = 1_000_000;
async function order(): Promise<string> {
  const id = `S01-0000000-${(numbers += 1)}`;
  const seen = { observedStateAt: new Date(), observedAnswerAt: new Date(), createdAt: new Date() };
  await db.insert(orderReferences).values({ id, accountId, environment: "sandbox", state: "Open", ...seen });
  return id;
}

type Given = { operation: IntentOperation; orderId: string; objectId?: string; state?: IntentState; formId?: string };
function intent({ operation, orderId, objectId = orderId, state = "requested", formId = randomUUID() }: Given) {
  const moves = ["Authorize", "Capture", "Refund"].includes(operation);
  return db.insert(intents).values({
    ...{
      accountId,
      environment: "sandbox",
      orderId,
      operation,
      objectId,
      state,
      formId,
      parameters: {},
      orderVersion: 1,
    },
    ...(moves ? { referenceId: `tw-${randomUUID().slice(0, 20)}`, amountMinor: 1, currency: "USD" } : {}),
    ...(["accepted", "refused"].includes(state) ? { concludedAt: new Date() } : {}),
  });
}
const refusedBy = (constraint: string): unknown =>
  expect.objectContaining({ cause: expect.objectContaining({ constraint }) as unknown });

describe("intents exclude each other", () => {
  test("one unsettled end per authorization", async () => {
    const orderId = await order();
    await intent({ operation: "Capture", orderId, objectId: `${orderId}-A000001` });
    const close = intent({ operation: "CloseAuthorization", orderId, objectId: `${orderId}-A000001` });
    await expect(close).rejects.toEqual(refusedBy("intents_one_end_per_authorization"));
    await intent({ operation: "Capture", orderId, objectId: `${orderId}-A000002` });
  });

  test("a settled one excludes nothing", async () => {
    const orderId = await order();
    await intent({ operation: "Capture", orderId, objectId: `${orderId}-A000001`, state: "refused" });
    await intent({ operation: "Capture", orderId, objectId: `${orderId}-A000001` });
  });

  for (const operation of ["Authorize", "Capture", "CloseAuthorization"] as const)
    test(`no cancel beside ${operation}, nor ${operation} beside a cancel`, async () => {
      const [one, two] = [await order(), await order()];
      await intent({ operation, orderId: one });
      await expect(intent({ operation: "CancelOrderReference", orderId: one })).rejects.toEqual(
        refusedBy("intents_cancel_excludes_money"),
      );
      await intent({ operation: "CancelOrderReference", orderId: two });
      await expect(intent({ operation, orderId: two })).rejects.toEqual(refusedBy("intents_cancel_excludes_money"));
    });

  test("one unsettled set, confirm, cancel or close per order", async () => {
    const orderId = await order();
    await intent({ operation: "ConfirmOrderReference", orderId });
    await expect(intent({ operation: "CloseOrderReference", orderId })).rejects.toEqual(
      refusedBy("intents_one_change_per_order"),
    );
  });

  test("a form makes one intent", async () => {
    const orderId = await order();
    const formId = randomUUID();
    await intent({ operation: "Refund", orderId, formId });
    await expect(intent({ operation: "Refund", orderId, formId })).rejects.toEqual(refusedBy("intents_form"));
  });
});

describe("an intent can't be in a state that makes no sense", () => {
  const change = (set: Partial<typeof intents.$inferInsert>) => async () => {
    const orderId = await order();
    const [row] = await intent({ operation: "Refund", orderId }).returning();
    return db.update(intents).set(set).where(eq(intents.id, row!.id));
  };
  test("sending without a lease", () =>
    expect(change({ state: "sending" })()).rejects.toEqual(refusedBy("intents_sending_is_leased")));
  test("accepted without an end", () =>
    expect(change({ state: "accepted" })()).rejects.toEqual(refusedBy("intents_concluded_at_end")));
  test("withdrawn after it may have reached Amazon", () =>
    expect(change({ state: "withdrawn", concludedAt: new Date(), everUnanswered: true })()).rejects.toEqual(
      refusedBy("intents_withdrawn_never_reached_amazon"),
    ));
  test("money without an amount", () =>
    expect(change({ amountMinor: 0 })()).rejects.toEqual(refusedBy("intents_amount_where_money_moves")));
  test("money with a currency and no amount", () =>
    expect(change({ amountMinor: null })()).rejects.toEqual(refusedBy("intents_amount_where_money_moves")));
  test("a reference that Amazon would refuse", () =>
    expect(change({ referenceId: "not allowed!" })()).rejects.toEqual(refusedBy("intents_reference_form")));
});

test("an order's environment is the one its id says", async () => {
  const id = `P01-0000000-${(numbers += 1)}`;
  const seen = { observedStateAt: new Date(), observedAnswerAt: new Date(), createdAt: new Date() };
  const live = db.insert(orderReferences).values({ id, accountId, environment: "sandbox", state: "Open", ...seen });
  await expect(live).rejects.toEqual(refusedBy("order_references_environment_in_id"));
});

describe("the audit trail", () => {
  const chain = () =>
    db.select().from(auditEntries).where(eq(auditEntries.chain, accountId)).orderBy(auditEntries.sequence);

  test("numbers and links its entries, however many write at once", async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        db.transaction((tx) => appendAudit(tx, { chain: accountId, action: `test.${n}` })),
      ),
    );
    const entries = await chain();
    expect(entries.map((entry) => entry.sequence)).toEqual(entries.map((_, n) => n + 1));
    expect(entries.slice(1).map((entry) => entry.previousHash)).toEqual(
      entries.slice(0, -1).map((entry) => entry.hash),
    );
  });

  test("believes nobody about places and hashes", async () => {
    await db
      .insert(auditEntries)
      .values({ chain: accountId, action: "forged", sequence: 1, hash: "0".repeat(64), previousHash: "x" });
    const last = (await chain()).at(-1)!;
    expect(last.action).toBe("forged");
    expect(last.hash).not.toBe("0".repeat(64));
  });

  for (const statement of [
    "update audit_entries set action = 'other'",
    "delete from audit_entries",
    "truncate audit_entries cascade",
    "delete from object_history",
  ])
    test(`${statement}: refused to the programs`, () =>
      expect(db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: "42501" } }));

  test("not even the owner changes it without taking the triggers away first", async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await expect(owner.query("delete from audit_entries")).rejects.toMatchObject({ code: "42501" });
    await owner.end();
  });

  test("keeps personal values apart, and a chain that stays whole without them", async () => {
    await appendAudit(db, { chain: accountId, action: "test.personal", personal: { name: "Maren Holt" } });
    const entry = (await chain()).at(-1)!;
    expect(JSON.stringify(entry)).not.toContain("Maren");
    expect(entry.personalDigests.name).toMatch(/^[0-9a-f]{64}$/);
    await db.execute(sql`delete from audit_personal_values where entry_id = ${entry.id}`);
    const { rows } = await db.execute<{ ok: boolean }>(
      sql`select audit_hash(a) = hash as ok from audit_entries a where id = ${entry.id}`,
    );
    expect(rows).toEqual([{ ok: true }]);
  });
});
