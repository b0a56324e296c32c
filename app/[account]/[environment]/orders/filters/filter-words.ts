import { formatMoney, money } from "@/lib/payments/money";
import type { OrdersAsk } from "@/lib/queries/orders-ask";
import type { ListAddress } from "../list-address";
import { reasonWords } from "../reasons";
import { clockless } from "./day-words";

export const createdDays = [1, 7, 30, 90, 365];
export const holdDays = [1, 3, 7];
export const daysWords = (days: number): string =>
  days === 1 ? "24 hours" : days === 365 ? "12 months" : `${days} days`;

/** A filter that is on: its name, what it says, and the parts of the address that are it. */
export type FilterOn = {
  name: string;
  value: string;
  params: ("reason" | "created" | "from" | "to" | "currency" | "min" | "max" | "refunded" | "hold")[];
};

/** A currency that one account implies is no filter of anybody's. */
export function filtersOn({ ask, params }: ListAddress): FilterOn[] {
  const on: FilterOn[] = [];
  const add = (name: string, value: string | null, params: FilterOn["params"]) =>
    value === null ? undefined : on.push({ name, value, params });
  add("Reason", ask.reason && reasonWords(ask.reason), ["reason"]);
  add("Created", createdWords(ask.created), ["created", "from", "to"]);
  add("Amount", amountWords(ask), ["min", "max"]);
  add("Currency", params.currency ? ask.currency : null, ["currency", "min", "max"]);
  add("Refunds", ask.refunded === null ? null : ask.refunded ? "some" : "none", ["refunded"]);
  add("Hold ends", ask.holdDays === null ? null : `within ${daysWords(ask.holdDays)}`, ["hold"]);
  return on;
}

function createdWords(created: OrdersAsk["created"]): string | null {
  if (created === null) return null;
  if ("days" in created) return `last ${daysWords(created.days)}`;
  const { from, to } = created;
  if (from && to) return from === to ? clockless(from) : `${clockless(from)} to ${clockless(to)}`;
  return from ? `since ${clockless(from)}` : `until ${clockless(to!)}`;
}

function amountWords({ amount, currency }: OrdersAsk): string | null {
  if (!amount || !currency) return null;
  const [min, max] = [amount.min, amount.max].map((minor) =>
    minor === null ? null : formatMoney(money(minor, currency), "en-US"),
  );
  if (min && max) return `${min} to ${max}`;
  return min ? `at least ${min}` : `at most ${max}`;
}
