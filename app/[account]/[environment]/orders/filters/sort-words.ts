import type { Direction, OrdersAsk, Sort } from "@/lib/queries/orders-ask";
import { listHref, type ListAddress } from "../list-address";
import type { Choice } from "./choices";

const words: Record<Sort, Record<Direction, string>> = {
  updated: { newest: "Last updated first", oldest: "Longest unchanged first" },
  created: { newest: "Newest first", oldest: "Oldest first" },
  total: { newest: "Largest total first", oldest: "Smallest total first" },
  hold: { oldest: "Hold ending soonest", newest: "Hold ending latest" },
};

export const sortNames: Record<Sort, string> = {
  updated: "Last update",
  created: "Creation",
  total: "Total",
  hold: "End of the hold",
};

export const sortWords = ({ sort, direction }: Pick<OrdersAsk, "sort" | "direction">): string => words[sort][direction];

export const sortHref = (address: ListAddress, sort: Sort, direction: Direction): string =>
  listHref(address, { sort, dir: direction });

const about: Partial<Record<Sort, string>> = {
  total: "Within one currency",
  hold: "Only orders with money on hold",
};

export const sortChoices = (address: ListAddress): Choice[] =>
  (Object.keys(words) as Sort[]).flatMap((sort) =>
    (Object.keys(words[sort]) as Direction[]).map((direction) => ({
      href: sortHref(address, sort, direction),
      label: words[sort][direction],
      about: about[sort],
      current: address.ask.sort === sort && address.ask.direction === direction,
    })),
  );
