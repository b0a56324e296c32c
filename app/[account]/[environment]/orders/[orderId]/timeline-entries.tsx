import type { TimelineEntry as DrawnEntry } from "@/components/payments/timeline";
import type { CallRow, TimelineEntry } from "@/lib/queries/order-timeline";
import { CallDetails, type CallFace } from "./call-details";
import { amazonWords, staffWords } from "./timeline-words";

/** Entries as they are drawn. Calls that follow each other stand together: reading one order takes several. */
export function drawnEntries(entries: TimelineEntry[], orderId: string): DrawnEntry[] {
  return runs(entries).map((run): DrawnEntry => {
    const [first] = run;
    const at = first.at.toISOString();
    const id = `${first.kind} ${first.id}`;
    if (first.kind === "amazon") return { id, at, by: { kind: "amazon" }, text: <>Amazon: {amazonWords(first)}</> };
    if (first.kind === "staff")
      return {
        id,
        at,
        by: first.actor ? { kind: "staff", name: first.actor } : { kind: "automation" },
        text: (
          <>
            {staffWords(first)}
            <Calls orderId={orderId} calls={first.calls} />
          </>
        ),
      };
    const calls = run.filter((entry) => entry.kind === "call");
    return { id, at, by: { kind: "automation" }, text: <Calls orderId={orderId} calls={calls} /> };
  });
}

type Run = [TimelineEntry, ...TimelineEntry[]];

function runs(entries: TimelineEntry[]): Run[] {
  const all: Run[] = [];
  for (const entry of entries) {
    const last = all.at(-1);
    if (entry.kind === "call" && last?.[0].kind === "call") last.push(entry);
    else all.push([entry]);
  }
  return all;
}

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

/** "200 OK", "503 RequestThrottled", "no answer". */
function faceOf({ id, action, status, code, outcome, durationMs }: CallRow): CallFace {
  const ok = status === 200 && !code;
  const words = status === null ? (code ?? "no answer") : `${status} ${code ?? (status === 200 ? "OK" : outcome)}`;
  return { id, action, status: words, ok, durationMs };
}
