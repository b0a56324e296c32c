import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accountsAsked, ordersFound, WINDOW } from "./orders-list";
import { isPlain, orderStates, type ListScope, type OrdersAsk } from "./orders-ask";
import { foundBy, FOUND_MAX } from "./orders-search";
import { everyCondition, orderBy, readingOf } from "./orders-where";

/** Counted; or believed by the database's own statistics; or counted as far as one looks, and there may be more. */
export type Count = { count: number; how: "exact" | "about" | "atLeast" };
/** Null where filters would make counting take longer than the list itself. */
export type TabCounts = {
  all: Count;
  byState: Record<string, Count>;
} | null;

const EXACT_MAX = 10_000;
/** The planner is off by a few per cent: near the limit we still count. */
const SURELY_MORE = 2 * EXACT_MAX;

/** How many orders each tab of an unfiltered list holds: exact up to 10,000, above that by the database's own statistics. */
export async function tabCounts(db: Queryable, scopes: ListScope[], ask: OrdersAsk): Promise<TabCounts> {
  if (!isPlain(ask)) return null;
  const estimates = await estimate(db, scopes);
  const few = orderStates.filter((state) => estimates[state]! < SURELY_MORE);
  const counted = await countExactly(db, scopes, few);
  return together(orderStates.map((state) => [state, countOf(counted[state] ?? Infinity, estimates[state]!)]));
}

function countOf(counted: number, estimated: number): Count {
  if (counted <= EXACT_MAX) return { count: counted, how: "exact" };
  return estimated > EXACT_MAX ? { count: estimated, how: "about" } : { count: EXACT_MAX, how: "atLeast" };
}

function together(counts: [string, Count][]): TabCounts {
  const count = counts.reduce((sum, [, one]) => sum + one.count, 0);
  const how = (["about", "atLeast"] as const).find((how) => counts.some(([, one]) => one.how === how)) ?? "exact";
  return { all: { count, how }, byState: Object.fromEntries(counts) };
}

async function countExactly(db: Queryable, scopes: ListScope[], states: string[]): Promise<Record<string, number>> {
  if (states.length === 0) return {};
  const { accountIds, environment } = idsOf(scopes);
  const { rows } = await db.execute<{ state: string; count: string }>(sql`
    select t.state, counted.count from unnest(${sql.param(states)}::text[]) as t (state) cross join lateral (
      select count(*) from (
        select from order_references o
        where o.account_id = any(${accountIds}) and o.environment = ${environment} and o.state = t.state
        limit ${EXACT_MAX + 1}) few) counted`);
  return Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
}

type Plan = { "Plan Rows": number; "Subplan Name"?: string; Plans?: Plan[] };

/** What the planner believes of each state; each is a plan of its own, so that all come in one question. */
async function estimate(db: Queryable, scopes: ListScope[]): Promise<Record<string, number>> {
  const { accountIds, environment } = idsOf(scopes);
  const parts = orderStates.map(
    (state) => sql`${sql.identifier(state)} as materialized (select from order_references
      where account_id = any(${accountIds}) and environment = ${environment} and state = ${state})`,
  );
  const from = orderStates.map((state) => sql.identifier(state));
  const { rows } = await db.execute<{ "QUERY PLAN": { Plan: Plan }[] }>(
    sql`explain (format json) with ${sql.join(parts, sql`, `)} select from ${sql.join(from, sql`, `)}`,
  );
  const found: Record<string, number> = {};
  const walk = (plan: Plan) => {
    const state = /^CTE (.+)$/.exec(plan["Subplan Name"] ?? "")?.[1];
    if (state) found[state] = plan["Plan Rows"];
    plan.Plans?.forEach(walk);
  };
  rows[0]!["QUERY PLAN"].forEach(({ Plan: plan }) => walk(plan));
  return found;
}

/** Environments are never mixed: the scopes of one list are of one. */
const idsOf = (scopes: ListScope[]): { accountIds: SQL; environment: string } => ({
  accountIds: sql`${sql.param(scopes.map((s) => s.accountId))}::uuid[]`,
  environment: scopes[0]!.environment,
});

/** What a search found, by state; `capped` where more orders match than are looked at. */
export async function searchCounts(
  db: Queryable,
  scopes: ListScope[],
  ask: OrdersAsk,
): Promise<{ counts: TabCounts; capped: boolean }> {
  const { rows } = await db.execute<{ state: string | null; count: string; capped: boolean }>(sql`
    with found as materialized (
      select s.account_id, f.source, f.id from ${accountsAsked(scopes)} cross join lateral (${foundBy(ask.text!)}) f
    ), capped as (
      select exists (select from found group by account_id, source having count(*) >= ${FOUND_MAX}) as capped
    )
    select o.state, count(o.id), bool_or(capped) as capped from capped left join (
      select o.id, o.state from ${ordersFound(scopes, sql`select id from found`)} and ${everyCondition(ask)}) o on true
    group by o.state`);
  const known = new Map(rows.map((row) => [row.state, Number(row.count)]));
  const capped = rows.some((row) => row.capped);
  const how = capped ? "atLeast" : "exact";
  return { counts: together(orderStates.map((state) => [state, { count: known.get(state) ?? 0, how }])), capped };
}

/** How many orders a list holds, as far as the first window of each account shows. */
export async function countInWindow(db: Queryable, scopes: ListScope[], ask: OrdersAsk): Promise<Count> {
  if (ask.text !== null) return (await searchCounts(db, scopes, ask)).counts!.all;
  const { driving, rest, lead } = readingOf(ask);
  const order = sql`order by ${orderBy(ask.sort, ask.direction === "newest", lead)}`;
  const { rows } = await db.execute<{ count: string; more: boolean }>(sql`
    select coalesce(sum(c.fits), 0) as count, coalesce(bool_or(c.looked >= ${WINDOW}), false) as more
    from ${accountsAsked(scopes)} cross join lateral (
      select count(*) as looked, count(*) filter (where ${rest ?? sql`true`}) as fits
      from (select o.* from order_references o where ${driving(null)} ${order} limit ${WINDOW}) o) c`);
  const { count, more } = rows[0]!;
  return { count: Number(count), how: more ? "atLeast" : "exact" };
}
