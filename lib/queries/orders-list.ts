import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { orderColumns, toOrderRow, type OrderRow, type RawOrder } from "./order-row";
import type { Cursor, ListScope, OrdersAsk } from "./orders-ask";
import { foundBy } from "./orders-search";
import { beyond, everyCondition, inScope, keyColumn, notBeyond, orderBy, readingOf } from "./orders-where";

export const PAGE_SIZE = 50;
/** How many orders of an account are looked at, at most, where a filter has no index in the list's order. */
export const WINDOW = 2_000;

export type OrdersPage = {
  rows: OrderRow[];
  newer: Cursor | null;
  older: Cursor | null;
  /** The window ended before the page was full: there may be more beyond `older` or `newer`. */
  partial: boolean;
};

type Raw = RawOrder & { key: string };
type Range = { ask: OrdersAsk; from: Cursor | null; descending: boolean; limit: number };

/** One page of the orders of these accounts; the rows of several are merged in the list's order. */
export async function ordersPage(
  db: Queryable,
  scopes: ListScope[],
  ask: OrdersAsk,
  { now = new Date(), size = PAGE_SIZE } = {},
): Promise<OrdersPage> {
  const back = ask.at?.side === "before";
  const descending = (ask.direction === "newest") !== back;
  const range: Range = { ask, from: ask.at?.cursor ?? null, descending, limit: size + 1 };
  const { rows: raw } = await db.execute<Raw>(pageQuery(scopes, range));
  const end = raw.length > size ? null : await windowEnd(db, scopes, range, raw);
  const seen = end ? raw.filter((row) => end.within.has(row.id)) : raw.slice(0, size);
  const last = raw.length > size ? cursorOf(seen.at(-1)!) : end && cursorOf(end);
  const first = ask.at && (seen[0] ? cursorOf(seen[0]) : ask.at.cursor);
  const rows = seen.map((row) => toOrderRow(row, now));
  const partial = end !== null;
  return back
    ? { rows: rows.reverse(), newer: last, older: first, partial }
    : { rows, newer: first, older: last, partial };
}

const cursorOf = ({ key, id }: { key: string; id: string }): Cursor => ({ key, id });

/** The accounts that are asked for, as rows `s`. */
export const accountsAsked = (scopes: ListScope[]): SQL => sql`unnest(
  ${sql.param(scopes.map((s) => s.accountId))}::uuid[],
  ${sql.param(scopes.map((s) => s.environment))}::text[],
  ${sql.param(scopes.map((s) => s.timeZone))}::text[]) as s (account_id, environment, zone)`;

const foundIn = (scopes: ListScope[], text: string): SQL =>
  sql`select f.id from ${accountsAsked(scopes)} cross join lateral (${foundBy(text)}) f`;

/** Orders of these ids. As an array, for a join would make the planner read all orders where many ways of matching find few. */
export const ordersFound = (scopes: ListScope[], ids: SQL): SQL =>
  sql`${accountsAsked(scopes)} join order_references o on ${inScope} where o.id = any(array(${ids}))`;

function pageQuery(scopes: ListScope[], range: Range): SQL {
  const { ask, descending, limit } = range;
  const columns = sql`${orderColumns}, ${keyText(ask)} as key`;
  const order = sql`order by ${orderBy(ask.sort, descending)} limit ${limit}`;
  const place = placeOf(range);
  if (ask.text !== null)
    return sql`select ${columns} from ${ordersFound(scopes, foundIn(scopes, ask.text))} and ${everyCondition(ask)} ${place ? sql`and ${beyond(place)}` : sql``} ${order}`;
  return sql`select ${columns} from ${accountsAsked(scopes)} cross join lateral (${ofOneAccount(range)}) o ${order}`;
}

/** An index range of one account; where a filter is not in the index, a window of it. */
function ofOneAccount(range: Range): SQL {
  const { ask, descending, limit } = range;
  const { driving, rest, lead } = readingOf(ask);
  const order = sql`order by ${orderBy(ask.sort, descending, lead)}`;
  const inOrder = sql`select ${orderColumns} from order_references o where ${driving(placeOf(range))} ${order}`;
  if (!rest) return sql`${inOrder} limit ${limit}`;
  return sql`select o.* from (${inOrder} limit ${WINDOW}) o where ${rest} ${order} limit ${limit}`;
}

const placeOf = ({ ask: { sort }, from: cursor, descending }: Range) => cursor && { sort, cursor, descending };

/** To the microsecond, so that the next page begins exactly behind this one. */
const keyText = ({ sort }: OrdersAsk): SQL =>
  sort === "total"
    ? sql`o.total_minor::text`
    : sql`to_char(${keyColumn[sort]} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * Where looking stopped, if it did before the end: the end of the window that ended first. What other accounts hold beyond it belongs
 * to the next page, so only some of the rows found are `within`.
 */
async function windowEnd(db: Queryable, scopes: ListScope[], range: Range, found: Raw[]) {
  const { ask, descending } = range;
  const { driving, rest, lead } = readingOf(ask);
  if (ask.text !== null || !rest) return null;
  const last = sql`select o.id, ${keyColumn[ask.sort]} from order_references o
    where ${driving(placeOf(range))} order by ${orderBy(ask.sort, descending, lead)} offset ${WINDOW - 1} limit 1`;
  const { rows } = await db.execute<Cursor & { within: string[] }>(sql`
    with o as (
      select o.* from ${accountsAsked(scopes)} cross join lateral (${last}) o order by ${orderBy(ask.sort, descending)} limit 1
    )
    select o.id, ${keyText(ask)} as key, array(
      select found.id from order_references found
      where found.id = any(${sql.param(found.map(({ id }) => id))}::text[]) and ${notBeyond(ask.sort, descending)}) as within
    from o`);
  return rows[0] ? { ...rows[0], within: new Set(rows[0].within) } : null;
}
