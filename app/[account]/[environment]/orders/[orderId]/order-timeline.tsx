import Link from "next/link";
import { Timeline } from "@/components/payments/timeline";
import { Segmented } from "@/components/ui/segmented";
import type { Timeline as Read, TimelineFilter } from "@/lib/queries/order-timeline";
import type { OrderView } from "@/lib/queries/order-view";
import { drawnEntries } from "./timeline-entries";
import { timelineHref, type OrderSearch } from "./search";

const filters: { filter: TimelineFilter; label: string }[] = [
  { filter: "all", label: "All" },
  { filter: "staff", label: "Staff" },
  { filter: "amazon", label: "Amazon" },
  { filter: "calls", label: "API calls" },
];

/** What staff did and what Amazon said, or each call between the two. Which part of it is shown is in the address. */
export function OrderTimeline({ order, timeline, search }: { order: OrderView; timeline: Read; search: OrderSearch }) {
  return (
    <section aria-label="Timeline" className="px-4 pb-6 sm:px-0 sm:pb-0">
      <div className="mt-[26px] mb-2 flex flex-wrap items-center gap-2 max-sm:mt-3">
        <h2 className="text-base font-semibold max-sm:sr-only">Timeline</h2>
        <div className="sm:ml-auto">
          <Segmented
            label="Show"
            segments={filters.map(({ filter, label }) => ({
              href: timelineHref(search, { show: filter }),
              label,
              current: filter === search.show,
            }))}
          />
        </div>
      </div>
      {timeline.entries.length === 0 ? <p className="py-3 text-t2">Nothing of this kind has happened yet.</p> : null}
      <Timeline entries={drawnEntries(timeline.entries, order)} now={order.asOf.toISOString()} zone={order.timeZone} />
      {timeline.more ? (
        <Link
          href={timelineHref(search, { events: search.events * 3 })}
          scroll={false}
          className="link mt-2 inline-flex min-h-8 items-center pointer-coarse:min-h-11"
        >
          Show older
        </Link>
      ) : null}
      {timeline.reads ? (
        <p className="mt-2 text-xs text-t3">
          {timeline.reads === 1 ? "One call" : `${timeline.reads.toLocaleString("en-US")} calls`} to Amazon that only
          read this order {timeline.reads === 1 ? "is" : "are"} among the{" "}
          <Link href={timelineHref(search, { show: "calls" })} scroll={false} className="link">
            API calls
          </Link>
          .
        </p>
      ) : null}
    </section>
  );
}
