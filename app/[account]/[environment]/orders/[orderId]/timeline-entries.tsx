import type { TimelineEntry as DrawnEntry } from "@/components/payments/timeline";
import type { CallRow, TimelineEntry } from "@/lib/queries/order-timeline";
import type { OrderView } from "@/lib/queries/order-view";
import { CallDetails } from "./call-details";
import { faceOf } from "./call-face";
import { amazonWords, staffWords } from "./timeline-words";

type Order = Pick<OrderView, "id" | "snapshot">;

export const drawnEntries = (entries: TimelineEntry[], order: Order): DrawnEntry[] =>
  entries.map((entry) => ({
    id: `${entry.kind} ${entry.id}`,
    at: entry.at.toISOString(),
    ...drawn(entry, order),
  }));

function drawn(entry: TimelineEntry, { id: orderId, snapshot }: Order): Pick<DrawnEntry, "by" | "text"> {
  switch (entry.kind) {
    case "amazon":
      return { by: { kind: "amazon" }, text: <>Amazon: {amazonWords(entry)}</> };
    case "call":
      return {
        by: byWhom(entry.actor),
        text: (
          <div className="-mt-1 pointer-coarse:-mt-[13px]">
            {entry.actor ? <CallAuthor name={entry.actor} /> : null}
            <CallDetails orderId={orderId} call={faceOf(entry)} />
          </div>
        ),
      };
    case "staff":
      return {
        by: byWhom(entry.actor),
        text: (
          <>
            {staffWords(entry, snapshot)}
            <Calls orderId={orderId} calls={entry.calls} />
          </>
        ),
      };
  }
}

const byWhom = (actor: string | null): DrawnEntry["by"] =>
  actor ? { kind: "staff", name: actor } : { kind: "automation" };

/** Floats, so that a call stays in its place when it is opened. */
const CallAuthor = ({ name }: { name: string }) => (
  <b className="float-left mt-[3px] mr-2 leading-[26px] pointer-coarse:leading-11">{name}</b>
);

const SHOWN_AT_ONCE = 2;

function Calls({ orderId, calls }: { orderId: string; calls: CallRow[] }) {
  const [shown, rest] = [calls.slice(0, SHOWN_AT_ONCE), calls.slice(SHOWN_AT_ONCE)];
  return (
    <>
      {shown.map((call) => (
        <CallDetails key={call.id} orderId={orderId} call={faceOf(call)} />
      ))}
      {rest.length > 0 ? (
        <details>
          <summary className="link inline-flex min-h-6 items-center text-xs pointer-coarse:min-h-11">
            {rest.length} more {rest.length === 1 ? "call" : "calls"}
          </summary>
          {rest.map((call) => (
            <CallDetails key={call.id} orderId={orderId} call={faceOf(call)} />
          ))}
        </details>
      ) : null}
    </>
  );
}
