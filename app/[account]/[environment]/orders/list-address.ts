import { isCurrency, parseAmount } from "@/lib/payments/money";
import { sorts, type Cursor, type OrdersAsk, type Sort } from "@/lib/queries/orders-ask";

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
  problems: Problem[];
};

const TEXT_MAX = 100;
const DAYS_MAX = 3_650;

/** @param currencies of the accounts that are shown: with one, an amount says what it is in. */
export function readAddress(given: Given, currencies: string[]): ListAddress {
  const params: ListAddress["params"] = {};
  for (const name of names) {
    const value = given[name];
    if (typeof value === "string" && value.trim() !== "") params[name] = value.trim().slice(0, TEXT_MAX);
  }
  const problems: Problem[] = [];
  const created = createdOf(params, problems);
  const wantsCurrency = params.min !== undefined || params.max !== undefined || params.sort === "total";
  const only = currencies.length === 1 && wantsCurrency ? currencies[0]! : null;
  const currency = params.currency && isCurrency(params.currency) ? params.currency : only;
  if (wantsCurrency && !currency) problems.push("chooseCurrency");
  const amount = currency ? amountOf(params, currency, problems) : null;
  const holdDays = daysOf(params.hold);
  const sort = sortOf(params, { created, amount, holdDays, currency });
  const usual = sort === "hold" ? "oldest" : "newest"; // the hold that ends first is the one to act on
  const direction = params.dir === "newest" || params.dir === "oldest" ? params.dir : usual;
  const ask: OrdersAsk = {
    ...{ state: params.state ?? null, text: params.q ?? null, reason: params.reason ?? null },
    ...{ created, currency, amount, holdDays, sort, direction },
    refunded: params.refunded === "yes" ? true : params.refunded === "no" ? false : null,
    at: cursorOf("after", params.after, sort) ?? cursorOf("before", params.before, sort),
  };
  return { ask, params, problems };
}

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
  const form =
    sort === "total" ? /^(\d{1,15})~([A-Z0-9-]{1,40})$/ : /^(\d{4}-\d\d-\d\dT[\d:.]{8,15}Z)~([A-Z0-9-]{1,40})$/;
  const [, key, id] = form.exec(text ?? "") ?? [];
  if (!key || !id || (sort !== "total" && Number.isNaN(Date.parse(key)))) return null;
  return { side, cursor: { key, id } };
}

function createdOf({ created, from, to }: ListAddress["params"], problems: Problem[]): OrdersAsk["created"] {
  const days = daysOf(created?.replace(/d$/, ""));
  if (days) return { days };
  if (!from && !to) return null;
  if ([from, to].some((date) => date && !isDate(date))) {
    problems.push("dateUnreadable");
    return null;
  }
  return { from: from ?? null, to: to ?? null };
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

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
