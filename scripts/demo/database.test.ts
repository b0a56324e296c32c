import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testServerUrl } from "@/e2e/support/database";
import { withServer } from "../lib/logins";
import { prepareDatabase, rememberTold, type DemoDatabase } from "./database";

const name = () => `tillway_demo_test_${randomBytes(4).toString("hex")}`;
let database: DemoDatabase;

beforeEach(async () => {
  const url = Object.assign(new URL(testServerUrl()), { pathname: `/${name()}` });
  await run(testServerUrl(), `CREATE DATABASE ${url.pathname.slice(1)}`);
  database = { url: url.href, ownerUrl: url.href, where: "it", server: null };
});
afterEach(() => run(testServerUrl(), `DROP DATABASE ${new URL(database.url).pathname.slice(1)} WITH (FORCE)`));

const run = (url: string, sql: string): Promise<pg.QueryResult> => withServer(url, (client) => client.query(sql));
const tell = () => run(database.url, "INSERT INTO organization (name) VALUES ('Harbor Goods')");
const toldBefore = async () => (await run(database.url, "SELECT FROM organization")).rowCount === 1;

test("a database with somebody else's table is left alone, even when asked to start over", async () => {
  await run(database.url, "CREATE TABLE theirs AS SELECT 1 AS precious");
  for (const reset of [false, true])
    await expect(prepareDatabase(database, { reset })).rejects.toThrow("leaves it alone");
  expect((await run(database.url, "SELECT precious FROM theirs")).rows).toEqual([{ precious: 1 }]);
});

test("an empty database is taken, and a story told to its end is kept", async () => {
  expect(await prepareDatabase(database, { reset: false })).toBe(false);
  await tell();
  await rememberTold(database);
  expect(await prepareDatabase(database, { reset: false })).toBe(true);
  expect(await toldBefore()).toBe(true);
});

test("a story cut short is forgotten, and so is one that is to be told again", async () => {
  await prepareDatabase(database, { reset: false });
  await tell();
  expect(await prepareDatabase(database, { reset: false })).toBe(false);
  expect(await toldBefore()).toBe(false);
  await tell();
  await rememberTold(database);
  expect(await prepareDatabase(database, { reset: true })).toBe(false);
  expect(await toldBefore()).toBe(false);
});
