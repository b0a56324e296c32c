import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { cloneDatabase, type TestDatabase } from "@/e2e/support/database";
import { withServer } from "../lib/logins";

const sql = (file: string) => readFileSync(path.join(import.meta.dirname, file), "utf8");
const plan = sql("seed-plan.sql");
const rows = sql("seed-rows.sql")
  .split(/;\n\n|;\n$/)
  .filter((statement) => statement.trim() !== "");

/** A migrated database with so many orders in it, known to the planner as one that autovacuum has visited. */
export async function seededDatabase(serverUrl: string, orders: number): Promise<TestDatabase> {
  const database = await cloneDatabase();
  await seed(serverUrl, database, orders);
  return database;
}

/** Throws when there are orders in the database already. Indexes are dropped first and built last. */
export async function seed(serverUrl: string, database: TestDatabase, orders: number): Promise<void> {
  const url = Object.assign(new URL(serverUrl), { pathname: new URL(database.url).pathname }).href;
  const indexes = await withServer(url, async (client) => {
    await client.query("SELECT set_config('bench.orders', $1, false)", [String(orders)]);
    await client.query(plan);
    const { rows: dropped } = await client.query<{ name: string; definition: string }>(
      `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
        WHERE indrelid IN ('order_references'::regclass, 'authorizations'::regclass, 'captures'::regclass, 'refunds'::regclass)
          AND NOT indisprimary`,
    );
    for (const { name } of dropped) await client.query(`DROP INDEX ${name}`);
    return dropped.map(({ definition }) => definition);
  });
  await sideBySide(url, rows);
  await sideBySide(url, indexes);
  await withServer(url, async (client) => {
    await client.query("DROP TABLE plan");
    await client.query("VACUUM (ANALYZE)");
  });
}

/** A core each, which is faster than all of them for one index after the other. */
async function sideBySide(url: string, statements: readonly string[]): Promise<void> {
  const waiting = [...statements];
  const lane = () =>
    withServer(url, async (client) => {
      await client.query("SET session_replication_role = replica"); // every foreign key below names a row of the plan
      await client.query("SET maintenance_work_mem = '512MB'");
      await client.query("SET max_parallel_maintenance_workers = 0");
      for (let next = waiting.shift(); next; next = waiting.shift()) await client.query(next);
    });
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}
