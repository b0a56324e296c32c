import "server-only";
import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { ListScope, OrdersAsk } from "./orders-ask";
import { accountsAsked } from "./orders-list";
import { foundBy } from "./orders-search";
import { everyCondition, inScope } from "./orders-where";

/** `seen` is how new the mirror is, to the microsecond: what a list was drawn from, and what later changes are counted from. */
export type MirrorAge = { seen: string | null; answeredAt: string | null };

export async function mirrorAge(db: Queryable, scopes: ListScope[]): Promise<MirrorAge> {
  const { rows } = await db.execute<{ seen: string | null; answered_at: string | null }>(sql`
    select to_char(max(o.updated_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as seen,
      max(e.last_answered_at) as answered_at
    from ${accountsAsked(scopes)}
    join account_environments e on e.account_id = s.account_id and e.environment = s.environment
    left join lateral (
      select o.updated_at from order_references o where ${inScope} order by o.updated_at desc, o.id desc limit 1) o on true`);
  const { seen, answered_at } = rows[0]!;
  return { seen, answeredAt: answered_at && new Date(answered_at).toISOString() };
}

export type OrdersChanges = { created: number; changed: number; answeredAt: string | null };

const CHANGES_MAX = 1_000;

/** What of a list is new, and what else in it changed, since it was drawn; null is before the first order. */
export async function ordersChanges(
  db: Queryable,
  scopes: ListScope[],
  ask: OrdersAsk,
  seen: string | null,
): Promise<OrdersChanges> {
  const since = sql`coalesce(${seen}::timestamptz, '-infinity')`;
  const newer = sql`select o.* from order_references o
    where ${inScope} and o.updated_at > ${since} order by o.updated_at limit ${CHANGES_MAX}`;
  const found =
    ask.text === null ? sql`` : sql`join (select distinct f.id from (${foundBy(ask.text)}) f) f on f.id = o.id`;
  const { rows } = await db.execute<{ created: string; changed: string }>(sql`
    select coalesce(sum(c.created), 0) as created, coalesce(sum(c.changed), 0) as changed
    from ${accountsAsked(scopes)} cross join lateral (
      select count(*) filter (where o.first_seen_at > ${since}) as created,
        count(*) filter (where o.first_seen_at <= ${since}) as changed
      from (${newer}) o ${found} where ${everyCondition(ask)}) c`);
  const { answeredAt } = await mirrorAge(db, scopes);
  return { created: Number(rows[0]!.created), changed: Number(rows[0]!.changed), answeredAt };
}
