import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Scope } from "@/db/scope";

/** Amazon's leaky bucket: `burst` calls at once, then one per `restoreMs`. `kept` of them are left to whoever is in more of a hurry. */
export type Bucket = { action: string; burst: number; restoreMs: number; kept: number };

/**
 * Takes one call from the budget that all processes share. One statement, so that two processes never spend the same call.
 * @returns 0 when it was taken; else how many milliseconds until there is one, and nothing was taken
 */
export async function takeCall(
  db: Database,
  scope: Scope,
  { action, burst, restoreMs, kept }: Bucket,
): Promise<number> {
  const refilled = sql`least(${burst}::real, b.tokens + extract(epoch from clock_timestamp() - b.at) * 1000 / ${restoreMs}::real)`;
  const needed = sql`${kept + 1}::real`;
  const { rows } = await db.execute<{ tokens: number }>(sql`
    insert into throttle_budgets as b (account_id, environment, action, tokens, at, taken)
    values (${scope.accountId}, ${scope.environment}, ${action}, ${burst}::real - 1, clock_timestamp(), 1)
    on conflict (account_id, environment, action) do update
      set tokens = ${refilled} - 1, at = clock_timestamp(), taken = b.taken + 1
      where ${refilled} >= ${needed}
    returning tokens`);
  if (rows.length > 0) return 0;
  const { rows: short } = await db.execute<{ wait: number }>(sql`
    select greatest(1, ceil((${needed} - ${refilled}) * ${restoreMs}))::int as wait from throttle_budgets b
    where account_id = ${scope.accountId} and environment = ${scope.environment} and action = ${action}`);
  return short[0]?.wait ?? 1;
}
