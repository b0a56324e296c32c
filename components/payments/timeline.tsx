import Radio from "lucide-react/icons/radio";
import Workflow from "lucide-react/icons/workflow";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { bothZones, clockInWords, dayInWords } from "@/components/ui/time-words";

export type TimelineEntry = {
  id: string;
  /** ISO. */
  at: string;
  /** Staff by name, Amazon by its notifications and answers, or a rule that acts by itself. */
  by: { kind: "staff"; name: string } | { kind: "amazon" } | { kind: "automation" };
  /** What happened; names and amounts in <b>, reason codes in <code className="reason-code">. */
  text: ReactNode;
};

/** Everything that happened to an order, newest first, by days of the shop's zone. */
export const Timeline = ({ entries, now, zone }: { entries: TimelineEntry[]; now: string; zone: string }) => (
  <div>
    {byDay(entries, now, zone).map(([day, ofDay]) => (
      <section key={day} aria-label={day}>
        <h3 className="pt-3 pb-1.5 text-xs font-medium text-t3">{day}</h3>
        <ol>
          {ofDay.map((entry) => (
            <Entry key={entry.id} entry={entry} zone={zone} />
          ))}
        </ol>
      </section>
    ))}
  </div>
);

const Entry = ({ entry, zone }: { entry: TimelineEntry; zone: string }) => (
  <li className="group/entry relative grid grid-cols-[42px_24px_minmax(0,1fr)] gap-x-3 py-[7px]">
    <time dateTime={entry.at} title={bothZones(Date.parse(entry.at), zone)} className="num text-xs leading-6 text-t3">
      {clockInWords(Date.parse(entry.at), zone)}
    </time>
    <span
      aria-hidden="true"
      className="absolute top-[31px] -bottom-[7px] left-[65.25px] border-l-[1.5px] border-line group-last/entry:hidden"
    />
    <Who by={entry.by} />
    <div className="min-w-0 leading-6 [overflow-wrap:anywhere] text-t2 [&_b]:font-medium [&_b]:text-t1">
      {entry.text}
    </div>
  </li>
);

function Who({ by }: { by: TimelineEntry["by"] }) {
  if (by.kind === "staff") return <Avatar name={by.name} className="z-[1]" />;
  const Icon = by.kind === "amazon" ? Radio : Workflow;
  const shape = by.kind === "amazon" ? "bg-surface shadow-ring rounded-full" : "bg-fill rounded-[7px]";
  return (
    <span
      title={by.kind === "amazon" ? "Amazon" : "Automation"}
      className={`relative z-[1] flex size-6 items-center justify-center text-t2 ${shape}`}
    >
      <Icon size={13} aria-hidden />
      <span className="sr-only">{by.kind === "amazon" ? "Amazon: " : "Automation: "}</span>
    </span>
  );
}

function byDay(entries: TimelineEntry[], now: string, zone: string): [string, TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = dayInWords(Date.parse(entry.at), Date.parse(now), zone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
