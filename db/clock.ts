import { sql } from "drizzle-orm";
import type { Queryable } from "./client";

/** The database's clock: the one that all processes share, whatever their machines say. */
export async function databaseNow(db: Queryable): Promise<Date> {
  const { rows } = await db.execute<{ now: string }>(sql`select clock_timestamp() as now`);
  return new Date(rows[0]!.now);
}
