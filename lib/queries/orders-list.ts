import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { orderColumns, toOrderRow, type OrderRow, type RawOrder } from "./order-row";
import type { Cursor, ListScope, OrdersAsk } from "./orders-ask";
import { foundBy } from "./orders-search";
import { beyond, everyCondition, keyColumn, orderBy, readingOf, upTo } from "./orders-where";

export const PAGE_SIZE = 50;
/** How many orders of an account are looked at, at most, where a filter has no index in the list's order. */
export const WINDOW = 5_000;

export type OrdersPage = {
  rows: OrderRow[];
  newer: Cursor | null;
  older: Cursor | null;
  /** The window ended before the page was full: there may be more beyond `older` or `newer`. */
  partial: boolean;
};

type Raw = RawOrder & { key: string };
/** Beyond `from`, up to and with `until`. */
type Range = { ask: OrdersAsk; from: Cursor | null; until: Cursor | null; descending: boolean; limit: number };

/** One page of the orders of these accounts; the rows of several are merged in the list's order. */
export async function ordersPage(
  db: Queryable,
  scopes: ListScope[],
  ask: OrdersAsk,
  { now = new Date(), size = PAGE_SIZE } = {},
): Promise<OrdersPage> {
  const back = ask.at?.side === "before";
  const descending = (ask.direction === "newest") !== back;
  const range: Range = { ask, from: ask.at?.cursor ?? null, until: null, descending, limit: size + 1 };
  let { rows: raw } = await db.execute<Raw>(pageQuery(scopes, range));
  const end = raw.length > size ? null : await windowEnd(db, scopes, range);
  if (end) ({ rows: raw } = await db.execute<Raw>(pageQuery(scopes, { ...range, until: end })));
  const seen = raw.slice(0, size);
  const last = raw.length > size ? cursorOf(seen.at(-1)!) : end;
  const first = ask.at && (seen[0] ? cursorOf(seen[0]) : ask.at.cursor);
  const rows = seen.map((row) => toOrderRow(row, now));
  const partial = end !== null && raw.length <= size;
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

function pageQuery(scopes: ListScope[], range: Range): SQL {
  const { ask, descending, limit } = range;
  const columns = sql`${orderColumns}, ${keyText(ask)} as key`;
  const order = sql`order by ${orderBy(ask.sort, descending)} limit ${limit}`;
  if (ask.text !== null)
    return sql`select ${columns} from (
        select distinct f.id, s.zone from ${accountsAsked(scopes)} cross join lateral (${foundBy(ask.text)}) f
      ) s join order_references o on o.id = s.id
      where ${everyCondition(ask)} ${beyondFrom(range)} ${order}`;
  return sql`select ${columns} from ${accountsAsked(scopes)} cross join lateral (${ofOneAccount(range)}) o ${order}`;
}

/** An index range of one account; where a filter is not in the index, a window of it. */
function ofOneAccount(range: Range): SQL {
  const { ask, descending, limit } = range;
  const { driving, rest } = readingOf(ask);
  const order = sql`order by ${orderBy(ask.sort, descending)}`;
  const inOrder = sql`select ${orderColumns} from order_references o where ${driving} ${beyondFrom(range)} ${order}`;
  if (!rest) return sql`${inOrder} limit ${limit}`;
  return sql`select o.* from (${inOrder} limit ${WINDOW}) o where ${rest} ${order} limit ${limit}`;
}

const beyondFrom = ({ ask: { sort }, from, until, descending }: Range): SQL =>
  sql.join([
    from ? sql` and ${beyond({ sort, cursor: from, descending })}` : sql``,
    until ? sql` and ${upTo({ sort, cursor: until, descending })}` : sql``,
  ]);

/** To the microsecond, so that the next page begins exactly behind this one. */
const keyText = ({ sort }: OrdersAsk): SQL =>
  sort === "total"
    ? sql`o.total_minor::text`
    : sql`to_char(${keyColumn[sort]} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * Where looking stopped, if it did before the end: the end of the window that ended first. What other accounts hold beyond it belongs
 * to the next page.
 */
async function windowEnd(db: Queryable, scopes: ListScope[], range: Range): Promise<Cursor | null> {
  const { ask, descending } = range;
  const { driving, rest } = readingOf(ask);
  if (ask.text !== null || !rest) return null;
  const order = sql`order by ${orderBy(ask.sort, descending)}`;
  const last = sql`select o.id, ${keyColumn[ask.sort]} from order_references o
    where ${driving} ${beyondFrom(range)} ${order} offset ${WINDOW - 1} limit 1`;
  const ends = await db.execute<Cursor>(
    sql`select o.id, ${keyText(ask)} as key from ${accountsAsked(scopes)} cross join lateral (${last}) o ${order} limit 1`,
  );
  return ends.rows[0] ?? null;
}
