import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { sorts, type Cursor, type OrdersAsk, type Sort } from "./orders-ask";

/**
 * How a list is read. `driving` is what an index answers in the list's own order, so a page costs the same in every size of
 * shop; it begins at a place, where it is given one. `rest` is looked at row by row, in a window of bounded size. Rows are `o`,
 * the account is `s`.
 */
export type Reading = { driving: (from: Place | null) => SQL; rest: SQL | null; lead: Lead | null };
/** The column by which the driving filter's index begins, and its one value. */
type Lead = { column: SQL; value: string };

const keyName: Record<Sort, string> = {
  updated: "updated_at",
  created: "created_at",
  total: "total_minor",
  hold: "hold_ends_at",
};
const keyOf = (row: "o" | "found", sort: Sort): SQL => sql`${sql.identifier(row)}.${sql.identifier(keyName[sort])}`;
export const keyColumn = Object.fromEntries(sorts.map((sort) => [sort, keyOf("o", sort)])) as Record<Sort, SQL>;
const keyType: Record<Sort, SQL> = {
  updated: sql`timestamptz`,
  created: sql`timestamptz`,
  total: sql`bigint`,
  hold: sql`timestamptz`,
};
const ofTime = { first: sql`'-infinity'`, last: sql`'infinity'` };
const keyEnds: Record<Sort, { first: SQL; last: SQL }> = {
  ...{ updated: ofTime, created: ofTime, hold: ofTime },
  total: { first: sql`'-9223372036854775808'`, last: sql`'9223372036854775807'` },
};

type Filter = "state" | "reason" | "created" | "currency" | "amount" | "refunded" | "hold";

/** Filters that one index answers: the column by which it begins, if it does, and whether it holds only what was given back. */
type Driver = { lead: "state" | "reason" | "currency" | null; refunded?: true };

/** The indexes in the order of each sort, the narrowest first: one of them drives. */
const drivers: Record<Sort, Driver[]> = {
  updated: [
    { lead: "reason" },
    { lead: "state", refunded: true },
    { lead: null, refunded: true },
    { lead: "state" },
    { lead: "currency" },
  ],
  created: [{ lead: "reason" }, { lead: "state", refunded: true }, { lead: null, refunded: true }, { lead: "state" }],
  total: [{ lead: "state" }],
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
  const driver = drivers[ask.sort].find(
    ({ lead, refunded }) => (lead === null || asked(lead)) && (!refunded || ask.refunded === true),
  );
  const lead = driver?.lead ? { column: sql`o.${sql.identifier(driver.lead)}`, value: ask[driver.lead]! } : null;
  const within = [...ranges[ask.sort], ...(driver?.refunded ? ["refunded" as const] : [])].filter(asked);
  const rest = (Object.keys(conditions) as Filter[]).filter(
    (f) => asked(f) && f !== driver?.lead && !within.includes(f),
  );
  const holds = ask.sort === "hold" ? [sql`o.hold_ends_at is not null`] : [];
  return {
    driving: (from) => {
      const begun = lead ? [from ? aloneBeyond({ ...from, lead }) : alone(lead)] : from ? [beyond(from)] : [];
      return all([inScope, ...holds, ...within.map((f) => conditions[f]!), ...begun]);
    },
    rest: rest.length > 0 ? all(rest.map((f) => conditions[f]!)) : null,
    lead,
  };
}

/**
 * A range of one value, by which rows are then ordered first. Told that they are equal, the planner may walk the index of the whole
 * list instead and throw away what does not fit: the newest thousand orders before it meets the first that is Closed.
 */
const alone = ({ column, value }: Lead): SQL => sql`${column} >= ${value} and ${column} <= ${value}`;

/**
 * What is of the one value and beyond the cursor, as two ends of the index. Told both that the value is alone and where to begin,
 * the planner takes the rows for so few that it reads and sorts them all.
 */
function aloneBeyond({ sort, cursor: { key, id }, descending, lead: { column, value } }: Place & { lead: Lead }): SQL {
  const [than, until, end] = descending ? [sql`<`, sql`>=`, "first" as const] : [sql`>`, sql`<=`, "last" as const];
  return sql`(${column}, ${keyColumn[sort]}, o.id) ${than} (${value}, ${key}::${keyType[sort]}, ${id})
    and (${column}, ${keyColumn[sort]}) ${until} (${value}, ${keyEnds[sort][end]}::${keyType[sort]})`;
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

export const orderBy = (sort: Sort, descending: boolean, lead: Lead | null = null): SQL => {
  const columns = [...(lead ? [lead.column] : []), keyColumn[sort], sql`o.id`];
  return sql.join(
    columns.map((column) => (descending ? sql`${column} desc` : sql`${column} asc`)),
    sql`, `,
  );
};

/** A place in a list, and the way to read on from it. */
type Place = { sort: Sort; cursor: Cursor; descending: boolean };

export function beyond({ sort, cursor: { key, id }, descending }: Place): SQL {
  const than = descending ? sql`<` : sql`>`;
  return sql`(${keyColumn[sort]}, o.id) ${than} (${key}::${keyType[sort]}, ${id})`;
}

/** The row `found` stands no further in the list than `o` does. */
export const notBeyond = (sort: Sort, descending: boolean): SQL =>
  sql`(${keyOf("found", sort)}, found.id) ${descending ? sql`>=` : sql`<=`} (${keyColumn[sort]}, o.id)`;
