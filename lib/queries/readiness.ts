import "server-only";
import { is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";
import * as schema from "@/db/schema";

export type Readiness = { database: boolean; migrations: boolean; queue: boolean };

/**
 * Whether this process can work: the database answers, has every table and column that this build reads, and the queue.
 * Asking for no rows needs no right that the application hasn't.
 */
export async function readiness(db: Database): Promise<Readiness> {
  const database = await succeeds(() => db.execute(sql`select 1`));
  if (!database) return { database, migrations: false, queue: false };
  const tables = Object.values(schema).filter((value) => is(value, PgTable)) as PgTable[];
  const migrations = await succeeds(async () => {
    for (const table of tables) await db.select().from(table).limit(0);
  });
  const queue = await succeeds(() => db.execute(sql`select from graphile_worker.jobs limit 0`));
  return { database, migrations, queue };
}

const succeeds = (ask: () => Promise<unknown>): Promise<boolean> =>
  ask().then(
    () => true,
    () => false,
  );
