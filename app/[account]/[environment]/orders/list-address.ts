import { isCurrency, parseAmount } from "@/lib/payments/money";
import { orderStates, sorts, type Cursor, type OrdersAsk, type Sort } from "@/lib/queries/orders-ask";

// A list is a link: tab, search, filters, sort and place are in its address and nowhere else.

export const names = [
  ...["state", "q", "reason", "created", "from", "to", "currency", "min", "max", "refunded", "hold"],
  ...["sort", "dir", "after", "before"],
] as const;
type Name = (typeof names)[number];
export type Given = Record<string, string | string[] | undefined>;
export type Problem = "chooseCurrency" | "amountUnreadable" | "dateUnreadable";

export type ListAddress = {
  ask: OrdersAsk;
  /** What the address says, without what means nothing; links are made from it. */
  params: Partial<Record<Name, string>>;
  /** What means nothing: "created “never”". */
  unknown: string[];
  problems: Problem[];
};

const TEXT_MAX = 100;
const DAYS_MAX = 3_650;

/** @param currencies of the accounts that are shown: with one, an amount says what it is in. */
export function readAddress(given: Given, currencies: string[]): ListAddress {
  const params: ListAddress["params"] = {};
  const unknown: string[] = [];
  for (const name of names) {
    const said = given[name];
    const value = textOf(Array.isArray(said) ? said.join(", ") : said);
    if (value === "") continue;
    if (!Array.isArray(said) && (meaning[name]?.(value) ?? true)) params[name] = value;
    else unknown.push(`${name} “${value}”`);
  }
  if (params.created && (params.from || params.to)) {
    unknown.push(`created “${params.created}” beside from and to`);
    delete params.created;
  }
  const problems: Problem[] = [];
  const created = createdOf(params, problems);
  const wantsCurrency = params.min !== undefined || params.max !== undefined || params.sort === "total";
  const only = currencies.length === 1 && wantsCurrency ? currencies[0]! : null;
  const currency = params.currency ?? only;
  if (wantsCurrency && !currency) problems.push("chooseCurrency");
  const amount = currency ? amountOf(params, currency, problems) : null;
  const holdDays = daysOf(params.hold);
  const sort = sortOf(params, { created, amount, holdDays, currency });
  const usual = sort === "hold" ? "oldest" : "newest"; // the hold that ends first is the one to act on
  const direction = params.dir === "newest" || params.dir === "oldest" ? params.dir : usual;
  const ask: OrdersAsk = {
    ...{ state: params.state ?? null, text: params.q ?? null, reason: params.reason ?? null },
    ...{ created, currency, amount, holdDays, sort, direction },
    refunded: params.refunded ? params.refunded === "yes" : null,
    at: cursorOf("after", params.after, sort) ?? cursorOf("before", params.before, sort),
  };
  return { ask, params, unknown, problems };
}

/** A control character is no letter of anything, and PostgreSQL refuses the first of them in a text. */
const textOf = (value = ""): string =>
  value
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, TEXT_MAX)
    .trim();

/** What a part of an address may say; anything else means nothing, and no link carries it on. */
const meaning: Partial<Record<Name, (value: string) => boolean>> = {
  state: (value) => orderStates.some((one) => one === value),
  created: (value) => lastDays(value) !== null,
  currency: isCurrency,
  refunded: (value) => value === "yes" || value === "no",
  hold: (value) => daysOf(value) !== null,
  sort: (value) => sorts.some((one) => one === value),
  dir: (value) => value === "newest" || value === "oldest",
};

/** The same list with something else of it; another list begins at its first page. */
export function listHref(
  { params }: Pick<ListAddress, "params">,
  changes: Partial<Record<Name, string | null>> = {},
): string {
  return `?${listQuery({ params }, changes)}`;
}

export function listQuery(
  { params }: Pick<ListAddress, "params">,
  changes: Partial<Record<Name, string | null>> = {},
): string {
  const wanted = { ...params, after: undefined, before: undefined, ...changes };
  return new URLSearchParams(names.flatMap((name) => (wanted[name] ? [[name, wanted[name]]] : []))).toString();
}

export const cursorText = ({ key, id }: Cursor): string => `${key}~${id}`;

function cursorOf(side: "after" | "before", text: string | undefined, sort: Sort): OrdersAsk["at"] {
  const form = sort === "total" ? /^(\d{1,15})~([A-Z0-9-]{1,40})$/ : /^([^~]+)~([A-Z0-9-]{1,40})$/;
  const [, key, id] = form.exec(text ?? "") ?? [];
  if (!key || !id || (sort !== "total" && !isMoment(key))) return null;
  return { side, cursor: { key, id } };
}

function createdOf({ created, from, to }: ListAddress["params"], problems: Problem[]): OrdersAsk["created"] {
  const days = created ? lastDays(created) : null;
  if (days) return { days };
  if (!from && !to) return null;
  if ([from, to].some((date) => date && !isDate(date))) {
    problems.push("dateUnreadable");
    return null;
  }
  return { from: from ?? null, to: to ?? null };
}

/** JavaScript reads 30 February as 1 March, and knows a year 0; PostgreSQL refuses both. */
const isDate = (text: string): boolean =>
  /^[12]\d{3}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** To the microsecond, in UTC: "2025-11-20T09:12:33.123456Z". */
export const isMoment = (text: string): boolean =>
  /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/.test(text) && isDate(text.slice(0, 10));

const lastDays = (text: string): number | null => (text.endsWith("d") ? daysOf(text.slice(0, -1)) : null);

function daysOf(text: string | undefined): number | null {
  const days = Number(text);
  return Number.isInteger(days) && days > 0 && days <= DAYS_MAX ? days : null;
}

function amountOf({ min, max }: ListAddress["params"], currency: string, problems: Problem[]): OrdersAsk["amount"] {
  const read = (text: string | undefined) => {
    const amount = text === undefined ? null : parseAmount(text, currency);
    if (text !== undefined && !amount) problems.push("amountUnreadable");
    return amount?.minor ?? null;
  };
  const amount = { min: read(min), max: read(max) };
  return amount.min === null && amount.max === null ? null : amount;
}

type Narrowing = Pick<OrdersAsk, "created" | "amount" | "holdDays" | "currency">;

/** A range is read fastest, and best, in its own order. */
function sortOf({ sort }: ListAddress["params"], { created, amount, holdDays, currency }: Narrowing): Sort {
  const chosen = sorts.find((one) => one === sort);
  if (chosen && (chosen !== "total" || currency)) return chosen;
  if (created) return "created";
  if (amount) return "total";
  return holdDays ? "hold" : "updated";
}
