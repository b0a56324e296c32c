import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { cloneDatabase, type TestDatabase } from "./database";
import { startSandbox } from "./sandbox";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "support test" });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

test("a clone is migrated, and the programs' login may read and write but not rebuild it", async () => {
  expect((await db.$client.query("select count(*)::int as n from accounts")).rows).toEqual([{ n: 0 }]);
  await expect(db.$client.query("create table mine ()")).rejects.toThrow("permission denied");
});

test("two clones share nothing", async () => {
  const other = await cloneDatabase();
  const [one, two] = [new pg.Client(database.ownerUrl), new pg.Client(other.ownerUrl)];
  await Promise.all([one.connect(), two.connect()]);
  await one.query("create table only_here ()");
  await expect(two.query("select from only_here")).rejects.toThrow("does not exist");
  await Promise.all([one.end(), two.end()]);
  await other.drop();
});

test("a test's own sandbox begins when it was told to", async () => {
  const sandbox = await startSandbox({ clock: "2024-02-29T12:00:00Z" });
  const answer = await fetch(`${sandbox.url}/_sandbox/clock`);
  expect(JSON.stringify(await answer.json())).toContain("2024-02-29T12:00");
  await sandbox.stop();
  await expect(fetch(sandbox.url)).rejects.toThrow();
});
