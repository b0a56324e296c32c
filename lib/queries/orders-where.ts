import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Cursor, OrdersAsk, Sort } from "./orders-ask";

/**
 * How a list is read. `driving` is what an index answers in the list's own order, so a page costs the same in every size of
 * shop; `rest` is looked at row by row, in a window of bounded size. Rows are `o`, the account is `s`.
 */
export type Reading = { driving: SQL; rest: SQL | null };

export const keyColumn: Record<Sort, SQL> = {
  updated: sql`o.updated_at`,
  created: sql`o.created_at`,
  total: sql`o.total_minor`,
  hold: sql`o.hold_ends_at`,
};
const keyType: Record<Sort, SQL> = {
  updated: sql`timestamptz`,
  created: sql`timestamptz`,
  total: sql`bigint`,
  hold: sql`timestamptz`,
};

type Filter = "state" | "reason" | "created" | "currency" | "amount" | "refunded" | "hold";

/** The filters that have an index in the order of each sort, the rarest first: one of them drives. */
const drivers: Record<Sort, Filter[]> = {
  updated: ["reason", "state", "refunded", "currency"],
  created: ["reason", "state"],
  total: ["state"],
  hold: [],
};
/** What always narrows the index's range itself. */
const ranges: Record<Sort, Filter[]> = {
  updated: [],
  created: ["created"],
  total: ["currency", "amount"],
  hold: ["hold"],
};

export function readingOf(ask: OrdersAsk): Reading {
  const conditions = conditionsOf(ask);
  const asked = (filter: Filter) => conditions[filter] !== null;
  const driver = drivers[ask.sort].filter((f) => asked(f) && !(f === "refunded" && !ask.refunded)).slice(0, 1);
  const byIndex = [...ranges[ask.sort].filter(asked), ...driver];
  const rest = (Object.keys(conditions) as Filter[]).filter((f) => asked(f) && !byIndex.includes(f));
  const holds = ask.sort === "hold" ? [sql`o.hold_ends_at is not null`] : [];
  return {
    driving: all([inScope, ...holds, ...byIndex.map((f) => conditions[f]!)]),
    rest: rest.length > 0 ? all(rest.map((f) => conditions[f]!)) : null,
  };
}

/** Every filter at once, for the few rows that a search found. */
export function everyCondition(ask: OrdersAsk): SQL {
  const asked = Object.values(conditionsOf(ask)).filter((one) => one !== null);
  return all([sql`true`, ...asked, ...(ask.sort === "hold" ? [sql`o.hold_ends_at is not null`] : [])]);
}

export const inScope = sql`o.account_id = s.account_id and o.environment = s.environment`;
const all = (conditions: SQL[]) => sql.join(conditions, sql` and `);

function conditionsOf(ask: OrdersAsk): Record<Filter, SQL | null> {
  return {
    state: ask.state === null ? null : sql`o.state = ${ask.state}`,
    reason: ask.reason === null ? null : sql`o.reason = ${ask.reason}`,
    created: createdWithin(ask.created),
    currency: ask.currency === null ? null : sql`o.currency = ${ask.currency}`,
    amount: amountWithin(ask.amount),
    refunded:
      ask.refunded === null
        ? null
        : sql`o.refunded_minor + o.refund_pending_minor ${ask.refunded ? sql`> 0` : sql`= 0`}`,
    hold:
      ask.holdDays === null
        ? null
        : sql`o.hold_ends_at > now() and o.hold_ends_at <= now() + make_interval(days => ${ask.holdDays})`,
  };
}

function createdWithin(created: OrdersAsk["created"]): SQL | null {
  if (created === null) return null;
  if ("days" in created) return sql`o.created_at > now() - make_interval(days => ${created.days})`;
  const from = created.from && sql`o.created_at >= ${created.from}::date::timestamp at time zone s.zone`;
  const to = created.to && sql`o.created_at < (${created.to}::date + 1)::timestamp at time zone s.zone`;
  return all([from, to].filter((one) => one !== null && one !== ""));
}

function amountWithin(amount: OrdersAsk["amount"]): SQL | null {
  if (amount === null) return null;
  const min = amount.min === null ? null : sql`o.total_minor >= ${amount.min}`;
  const max = amount.max === null ? null : sql`o.total_minor <= ${amount.max}`;
  return all([min, max].filter((one) => one !== null));
}

export const orderBy = (sort: Sort, descending: boolean): SQL =>
  descending ? sql`${keyColumn[sort]} desc, o.id desc` : sql`${keyColumn[sort]} asc, o.id asc`;

type Place = { sort: Sort; cursor: Cursor; descending: boolean };

export const beyond = ({ sort, cursor, descending }: Place): SQL =>
  compared(sort, cursor, descending ? sql`<` : sql`>`);
export const upTo = ({ sort, cursor, descending }: Place): SQL =>
  compared(sort, cursor, descending ? sql`>=` : sql`<=`);

/** Not as a negation: the planner takes only a plain comparison for an end of the index's range. */
const compared = (sort: Sort, { key, id }: Cursor, operator: SQL): SQL =>
  sql`(${keyColumn[sort]}, o.id) ${operator} (${key}::${keyType[sort]}, ${id})`;
