import type { Socket } from "node:net";
import { sql } from "drizzle-orm";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { connect, type Database } from "./client";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await cloneDatabase();
  db = connect({ url: database.url, applicationName: "client test" });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

test.for(["statement_timeout", "idle_in_transaction_session_timeout"])(
  "%s ends what has lost its way",
  async (name) => {
    const { rows } = await db.execute<{ setting: string }>(sql`select current_setting(${name}) as setting`);
    expect(rows).toEqual([{ setting: "1min" }]);
  },
);

test("a connection lost just before a transaction begins keeps no place in the pool", async () => {
  const narrow = connect({ url: database.url, applicationName: "client test, narrow", max: 1 });
  narrow.$client.once("acquire", cutOff);
  await expect(narrow.transaction((tx) => tx.execute(sql`select 1`))).rejects.toThrow();
  const { rows } = await narrow.transaction((tx) => tx.execute(sql`select 1 as one`));
  expect(rows).toEqual([{ one: 1 }]);
  await narrow.$client.end();
});

/** What a restarted server does to a connection, at the worst moment. */
const cutOff = (client: pg.PoolClient) => (client as unknown as { connection: Connection }).connection.stream.destroy();
type Connection = { stream: Socket };
