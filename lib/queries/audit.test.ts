import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appendAudit } from "@/db/audit";
import { connect, type Database } from "@/db/client";
import { auditPersonalValues } from "@/db/schema";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { everyAuditEntry } from "./audit-export";
import { auditLog } from "./audit-log";
import { verifyAuditChain } from "./audit-verification";

let database: TestDatabase;
let db: Database;
let owner: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "test" });
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await db.$client.end();
  await database.drop();
});

/** A chain of its own for each test. */
async function chainOf(entries: number): Promise<string> {
  const chain = `test ${crypto.randomUUID()}`;
  for (let i = 1; i <= entries; i++)
    await db.transaction((tx) =>
      appendAudit(tx, { chain, action: "test.done", facts: { i }, personal: { name: `Person ${i}` } }),
    );
  return chain;
}
/** What only the owner of the tables could do, with the guard switched off. */
async function tamper(statement: string, values: unknown[]): Promise<void> {
  await owner.query("begin");
  await owner.query("alter table audit_entries disable trigger user");
  await owner.query(statement, values);
  await owner.query("alter table audit_entries enable trigger user");
  await owner.query("commit");
}

test("an untouched chain is sound, and says how many entries were checked", async () => {
  const chain = await chainOf(5);
  const newest = (await auditLog(db, { chain }, null, 1)).rows[0]!;
  expect(await verifyAuditChain(db, chain)).toEqual({ checked: 5, lastHash: newest.hash, firstFault: null });
  expect(await verifyAuditChain(db, "nothing here")).toEqual({ checked: 0, lastHash: null, firstFault: null });
});

test("entries added by many at once still make one chain", async () => {
  const chain = await chainOf(0);
  await Promise.all(
    Array.from({ length: 20 }, () => db.transaction((tx) => appendAudit(tx, { chain, action: "test.done" }))),
  );
  expect(await verifyAuditChain(db, chain)).toMatchObject({ checked: 20, firstFault: null });
});

for (const statement of [
  "update audit_entries set action = 'forged'",
  "delete from audit_entries",
  "truncate audit_entries cascade",
])
  test(`the application can't "${statement}"`, async () => {
    const chain = await chainOf(2);
    await expect(db.execute(sql.raw(statement))).rejects.toThrow();
    expect(await verifyAuditChain(db, chain)).toMatchObject({ checked: 2, firstFault: null });
  });

test("the owner who changes an entry is found", async () => {
  const chain = await chainOf(4);
  await tamper(`update audit_entries set facts = '{"i": 9}' where chain = $1 and sequence = 3`, [chain]);
  expect(await verifyAuditChain(db, chain)).toMatchObject({ firstFault: { sequence: 3, fault: "changed" } });
});

test("the owner who changes an entry and makes its hash fit is found at the next one", async () => {
  const chain = await chainOf(4);
  await tamper(`update audit_entries set facts = '{"i": 9}' where chain = $1 and sequence = 2`, [chain]);
  await tamper(`update audit_entries e set hash = audit_hash(e) where chain = $1 and sequence = 2`, [chain]);
  expect(await verifyAuditChain(db, chain)).toMatchObject({ firstFault: { sequence: 3, fault: "missing" } });
});

test("the owner who takes an entry out is found", async () => {
  const chain = await chainOf(4);
  await tamper(
    `delete from audit_personal_values where entry_id = (select id from audit_entries where chain = $1 and sequence = 2)`,
    [chain],
  );
  await tamper(`delete from audit_entries where chain = $1 and sequence = 2`, [chain]);
  expect(await verifyAuditChain(db, chain)).toMatchObject({ firstFault: { sequence: 3, fault: "missing" } });
});

test("cutting off the end shows in the last hash that somebody noted down", async () => {
  const chain = await chainOf(3);
  const { lastHash } = await verifyAuditChain(db, chain);
  await tamper(
    `delete from audit_personal_values where entry_id = (select id from audit_entries where chain = $1 and sequence = 3)`,
    [chain],
  );
  await tamper(`delete from audit_entries where chain = $1 and sequence = 3`, [chain]);
  expect((await verifyAuditChain(db, chain)).lastHash).not.toBe(lastHash);
});

test("a changed name is found; an erased one is no fault, and is shown as erased", async () => {
  const chain = await chainOf(3);
  const [newest, , oldest] = (await auditLog(db, { chain }, null, 3)).rows;
  await db.delete(auditPersonalValues).where(sql`entry_id = ${newest!.id}`);
  expect(await verifyAuditChain(db, chain)).toMatchObject({ checked: 3, firstFault: null });
  expect((await auditLog(db, { chain }, null, 1)).rows[0]!.personal).toEqual({ name: null });
  await owner.query(`update audit_personal_values set value = 'Somebody else' where entry_id = $1`, [oldest!.id]);
  expect(await verifyAuditChain(db, chain)).toMatchObject({
    firstFault: { sequence: 1, fault: "personalValueChanged" },
  });
});

test("pages of the log meet without a gap, forwards and back, and the export has every entry once", async () => {
  const chain = await chainOf(23);
  const seen: number[] = [];
  let page = await auditLog(db, { chain }, null, 10);
  expect(page.newer).toBeNull();
  for (;;) {
    seen.push(...page.rows.map((row) => row.sequence));
    if (page.older === null) break;
    page = await auditLog(db, { chain }, { side: "older", id: page.older }, 10);
  }
  expect(seen).toEqual(Array.from({ length: 23 }, (_, i) => 23 - i));
  const back = await auditLog(db, { chain }, { side: "newer", id: page.newer! }, 10);
  expect(back.rows.map((row) => row.sequence)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
  const exported: number[] = [];
  await everyAuditEntry(db, { chain }, (rows) =>
    Promise.resolve(void exported.push(...rows.map((row) => row.sequence))),
  );
  expect(exported).toEqual(seen);
});

test("filters keep what was asked for, and an account's environment keeps what belongs to no environment", async () => {
  const chain = await chainOf(1);
  for (const environment of ["sandbox", "production"])
    await db.transaction((tx) =>
      appendAudit(tx, { chain, environment, action: "test.placed", orderId: `S-${environment}` }),
    );
  const of = async (more: object) => (await auditLog(db, { chain, ...more }, null, 10)).rows.map((row) => row.sequence);
  expect(await of({ environment: "sandbox" })).toEqual([2, 1]);
  expect(await of({ action: "test.placed" })).toEqual([3, 2]);
  expect(await of({ orderId: "S-production" })).toEqual([3]);
  expect(await of({ actorId: crypto.randomUUID() })).toEqual([]);
});
