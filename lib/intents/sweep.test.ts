import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { addJob } from "@/db/jobs";
import { auditEntries, intents, orderReferences } from "@/db/schema";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { leftCapture } from "@/e2e/support/left-intent";
import { jobKey } from "./reserve";
import { sweep } from "./sweep";
import { timing } from "./timing";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "sweep test" });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const never = () => Promise.reject(new Error("A sweep calls nobody"));
const swept = () => sweep({ db, timing, log: quiet, mwsFor: never, takeCall: never, goesOn: () => {}, at: () => {} });
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);

const capture = async (left: Parameters<typeof leftCapture>[1]) => (await leftCapture(db, left)).id;
const stateOf = async (id: string) => (await db.select().from(intents).where(eq(intents.id, id)))[0]!.state;
const jobs = async (id: string) =>
  (
    await db.execute<{ due: boolean }>(sql`
      select run_at <= clock_timestamp() as due from graphile_worker._private_jobs where key = ${jobKey(id)}`)
  ).rows;

test("a lease that ran out means unanswered, with a job that looks and a line in the trail", async () => {
  const id = await capture({ state: "sending", leasedUntil: ago(1), leaseNumber: 3 });
  await swept();
  expect(await stateOf(id)).toBe("unanswered");
  expect(await jobs(id)).toEqual([{ due: true }]);
  const said = await db.select().from(auditEntries).where(eq(auditEntries.intentId, id));
  expect(said).toMatchObject([{ action: "Capture.unanswered", facts: { why: "leaseRanOut", lease: 3 } }]);
  const [{ newsVersion, orderId } = {} as never] = await db.select().from(intents).where(eq(intents.id, id));
  const [order] = await db.select().from(orderReferences).where(eq(orderReferences.id, orderId));
  expect(newsVersion).toBe(2); // forms drawn before are stale, and are told of it
  expect(order!.version).toBe(2);
});

test("leases that run out again and again end with a person, not never", async () => {
  const id = await capture({
    ...{ state: "sending", leasedUntil: ago(1), leaseNumber: 99 },
    ...{ everUnanswered: true, unansweredSince: ago(25), unansweredAtLease: 1 },
  });
  await swept();
  expect(await stateOf(id)).toBe("needs_person");
  expect(await jobs(id)).toEqual([]);
});

test("an intent that is due does not wait for a job that was put off for hours", async () => {
  const id = await capture({ notBefore: ago(1) });
  await addJob(db, "run-intent", { intentId: id }, { inMs: 6 * 3_600_000, key: jobKey(id) });
  await swept();
  expect(await jobs(id)).toEqual([{ due: true }]);
});
