import { readFileSync } from "node:fs";
import path from "node:path";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { withServer } from "../lib/logins";

const program = readFileSync(path.join(import.meta.dirname, "seed-orders.sql"), "utf8");

/** A migrated database with so many orders in it, known to the planner as one that autovacuum has visited. */
export async function seededDatabase(serverUrl: string, orders: number): Promise<TestDatabase> {
  const database = await cloneDatabase();
  await seed(serverUrl, database, orders);
  return database;
}

/** Throws when there are orders in the database already. */
export async function seed(serverUrl: string, database: TestDatabase, orders: number): Promise<void> {
  const asSuperuser = Object.assign(new URL(serverUrl), { pathname: new URL(database.url).pathname }).href;
  await withServer(asSuperuser, async (client) => {
    await client.query("SELECT set_config('bench.orders', $1, false)", [String(orders)]);
    await client.query(program);
    await client.query("VACUUM (ANALYZE)");
  });
}
