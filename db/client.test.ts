import { sql } from "drizzle-orm";
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
