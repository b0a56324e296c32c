import { timelineFilters, type TimelineFilter } from "@/lib/queries/order-timeline";
import { listText, readList, type ListRef } from "./order-href";

/** What the address says about the page: which part of the timeline, how much of it, and the list one came from. */
export type OrderSearch = { show: TimelineFilter; events: number; list: ListRef | null };

const EVENTS = 40;
const EVENTS_MAX = 3_240;

type Given = Record<string, string | string[] | undefined>;

export function readSearch(given: Given): OrderSearch {
  const one = (name: string) => (typeof given[name] === "string" ? given[name] : null);
  const events = Number(one("events"));
  return {
    show: timelineFilters.find((filter) => filter === one("show")) ?? "all",
    events: Number.isInteger(events) && events > EVENTS ? Math.min(events, EVENTS_MAX) : EVENTS,
    list: readList(one("list")),
  };
}

/** The same page with something else of its timeline; another part begins at its newest. */
export function timelineHref(
  { list, ...now }: OrderSearch,
  wanted: Partial<Pick<OrderSearch, "show" | "events">>,
): string {
  const show = wanted.show ?? now.show;
  const query = new URLSearchParams();
  if (list) query.set("list", listText(list));
  if (show !== "all") query.set("show", show);
  if (wanted.events) query.set("events", String(wanted.events));
  return `?${query}`;
}
