import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { signInAttempts } from "@/db/schema";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { forgiveAttempts, takeAttempt } from "./sign-in-attempts";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "test", max: 20 });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});
beforeEach(() => db.delete(signInAttempts));

const ines = { email: "ines@shop.example", address: "192.0.2.1" };
const minutesAgo = (minutes: number) => sql`clock_timestamp() - make_interval(mins => ${minutes})`;
const tries = async (count: number, attempt = ines) => {
  for (let i = 0; i < count; i++) expect(await takeAttempt(db, attempt)).toBeNull();
};

test("five tries for one e-mail address, then a wait that doubles", async () => {
  await tries(5);
  const waits: number[] = [];
  for (let i = 0; i < 3; i++) {
    const until = await takeAttempt(db, ines);
    waits.push(Math.round((until!.getTime() - Date.now()) / 1000));
    await db.update(signInAttempts).set({ blockedUntil: minutesAgo(0) });
    await tries(1);
  }
  for (const [i, expected] of [30, 60, 120].entries()) expect(Math.abs(waits[i]! - expected)).toBeLessThanOrEqual(3);
});

test("a hundred at the same moment don't get more tries than one after the other", async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => takeAttempt(db, ines)));
  expect(answers.filter((until) => until === null)).toHaveLength(5);
});

test("spelling the address in capitals doesn't buy tries", async () => {
  await tries(5);
  expect(await takeAttempt(db, { ...ines, email: "  INES@shop.example " })).toBeInstanceOf(Date);
});

test("one caller who tries many e-mail addresses waits too", async () => {
  for (let i = 0; i < 50; i++) await tries(1, { ...ines, email: `person${i}@shop.example` });
  expect(await takeAttempt(db, { ...ines, email: "person50@shop.example" })).toBeInstanceOf(Date);
  expect(await takeAttempt(db, { email: "person50@shop.example", address: "192.0.2.9" })).toBeNull();
});

test("a right password takes an e-mail address's count back, and its own try from the caller's", async () => {
  await tries(4);
  await forgiveAttempts(db, ines);
  await tries(5);
  const [address] = await db
    .select()
    .from(signInAttempts)
    .where(sql`subject like 'address:%'`);
  expect(address!.failures).toBe(8);
});

test("after a quiet quarter of an hour the count starts again", async () => {
  await tries(4);
  await db.update(signInAttempts).set({ windowStartedAt: minutesAgo(16) });
  await tries(5);
});

test("nobody waits longer than a quarter of an hour", async () => {
  await tries(1);
  await db
    .update(signInAttempts)
    .set({ failures: 5_000 })
    .where(sql`subject like 'email:%'`);
  await tries(1);
  const until = await takeAttempt(db, ines);
  expect(until!.getTime() - Date.now()).toBeLessThanOrEqual(15 * 60_000);
});

test("the rows hold no address in the clear", async () => {
  await tries(1);
  const rows = await db.select().from(signInAttempts);
  expect(JSON.stringify(rows)).not.toMatch(/ines|192\.0/);
  expect(await db.select().from(signInAttempts).where(eq(signInAttempts.subject, "email:ines@shop.example"))).toEqual(
    [],
  );
});
