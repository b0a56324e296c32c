import type { Scope } from "@/db/scope";

// What one asks of the orders list. It is read from an address, so that a list is a link.

export const orderStates = ["Draft", "Open", "Suspended", "Canceled", "Closed"] as const;

export const sorts = ["updated", "created", "total", "hold"] as const;
export type Sort = (typeof sorts)[number];
export type Direction = "newest" | "oldest";
/** A place in a sorted list: the sorted column's value as text, and the order there. */
export type Cursor = { key: string; id: string };

export type OrdersAsk = {
  state: string | null;
  text: string | null;
  reason: string | null;
  /** The last so many days; or whole days of the account's own zone, the last one included. */
  created: { days: number } | { from: string | null; to: string | null } | null;
  /** Totals are compared within one currency only. */
  currency: string | null;
  amount: { min: number | null; max: number | null } | null;
  refunded: boolean | null;
  /** A hold ends within so many days. */
  holdDays: number | null;
  sort: Sort;
  /** "newest" is also largest and, of holds, the last to end. */
  direction: Direction;
  at: { side: "after" | "before"; cursor: Cursor } | null;
};

/** An account in an environment, with the zone that its days are in. */
export type ListScope = Scope & { timeZone: string };

/** Nothing narrows the list but its tab: it can be counted by an index, and estimated. */
export const isPlain = (ask: OrdersAsk): boolean =>
  ask.text === null &&
  ask.reason === null &&
  ask.created === null &&
  ask.currency === null &&
  ask.amount === null &&
  ask.refunded === null &&
  ask.holdDays === null;
