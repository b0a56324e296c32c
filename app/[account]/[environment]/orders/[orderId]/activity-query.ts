import { queryOptions } from "@tanstack/react-query";
import type { OrderActivity } from "@/lib/queries/order-activity";
import { getJson } from "./get-json";

const WHILE_ASKING_MS = 2_000;
const WHILE_UNDECIDED_MS = 4_000;
/** Nothing is left to decide, and still a colleague may act. */
const SETTLED_MS = 15_000;

const asked = { until: 0 };

/** Amazon has just been asked: its answer is expected within seconds. */
export const expectNews = (ms = 20_000) => void (asked.until = Date.now() + ms);

/** Asks often while something is undecided, seldom once all has settled, and not at all while nobody looks. */
export const activityQuery = (orderId: string) =>
  queryOptions({
    queryKey: ["order-activity", orderId],
    queryFn: ({ signal }) => getJson<OrderActivity>(`/api/orders/${orderId}/activity`, signal),
    refetchInterval: ({ state }) => {
      if (Date.now() < asked.until) return WHILE_ASKING_MS;
      return state.data?.settled ? SETTLED_MS : WHILE_UNDECIDED_MS;
    },
    staleTime: WHILE_ASKING_MS,
    retry: false,
  });
