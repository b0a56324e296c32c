import path from "node:path";
import { pathToFileURL } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { APPLICATION_ROLE } from "./client";

const folder = path.join(import.meta.dirname, "migrations");
const MIGRATION_LOCK = 7_411_201;

/**
 * Brings the database up to date: our tables and the job queue's. Safe to run from several programs at once, and again.
 * @param ownerUrl a login that may create tables and roles; the programs themselves use less.
 */
export async function migrateDatabase(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, application_name: "tillway migrate" });
  // A connection lost while idle is noticed by the next query; without a listener it would end the process.
  const ignoreLost = () => {};
  pool.on("error", ignoreLost);
  pool.on("connect", (client) => client.on("error", ignoreLost));
  try {
    const lock = await pool.connect();
    try {
      await lock.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
      await migrate(drizzle({ client: lock }), { migrationsFolder: folder });
      await runMigrations({ pgPool: pool });
      await openQueueToApplication(lock);
    } finally {
      await lock.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]).catch(() => {});
      lock.release();
    }
  } finally {
    await pool.end();
  }
}

/** The queue's tables carry row level security without policies: only their owner would see a job. */
async function openQueueToApplication(client: pg.PoolClient): Promise<void> {
  await client.query(`
    GRANT USAGE ON SCHEMA graphile_worker TO ${APPLICATION_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${APPLICATION_ROLE};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${APPLICATION_ROLE};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${APPLICATION_ROLE};
  `);
  const { rows } = await client.query<{ relname: string }>(`
    SELECT relname FROM pg_class c WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity
    AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = '${APPLICATION_ROLE}')`);
  for (const { relname } of rows)
    await client.query(
      `CREATE POLICY ${APPLICATION_ROLE} ON graphile_worker.${client.escapeIdentifier(relname)} TO ${APPLICATION_ROLE} USING (true) WITH CHECK (true)`,
    );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const url = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL; // an empty one counts as not set
  if (!url) {
    console.error(
      "Set DATABASE_OWNER_URL (or DATABASE_URL) to the database to migrate, as a login that may create tables.",
    );
    process.exit(1);
  }
  try {
    await migrateDatabase(url);
    console.log("The database is up to date.");
  } catch (error) {
    console.error(`The database could not be brought up to date: ${reasons(error).join("; ")}`);
    process.exitCode = 1;
  }
}

/** From the statement that failed to what the database or the network said; a connection refused has no words but its code. */
function reasons(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const said = error.message || ("code" in error ? String(error.code) : error.name);
  return [said, ...reasons(error.cause)];
}
