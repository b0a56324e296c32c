import { sql, type SQL, type SQLWrapper } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Scope } from "@/db/scope";

/** Nobody asks by themselves about an account that is archived, switched off, or paused because Amazon refuses it. */
export const isAsked = (accountId: SQLWrapper, environment: SQLWrapper): SQL => sql`exists (
  select from accounts a
  left join account_environments e on e.account_id = a.id and e.environment = ${environment}
  where a.id = ${accountId} and a.archived_at is null
    and coalesce(e.enabled, true) and coalesce(e.paused_until <= clock_timestamp(), true))`;

export async function mayAsk(db: Database, { accountId, environment }: Scope): Promise<boolean> {
  const { rows } = await db.execute<{ asked: boolean }>(
    sql`select ${isAsked(sql`${accountId}`, sql`${environment}`)} as asked`,
  );
  return rows[0]!.asked;
}
