"use client";

import { useEffect, useState } from "react";
import { Note } from "@/components/ui/note";

/** Too many tries: how long to wait, until what time on the person's own clock, and that the wait is over once it is. */
export function HeldUp({ waitMs, children }: { waitMs: number; children?: string }) {
  const [until] = useState(() => new Date(Date.now() + waitMs));
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), waitMs);
    return () => clearTimeout(timer);
  }, [waitMs]);
  if (over)
    return (
      <Note tone="info" role="status">
        You can try again now.
      </Note>
    );
  return (
    <Note tone="warn" role="alert" title="Too many attempts.">
      Wait {waitInWords(waitMs)}: you can try again at{" "}
      <time dateTime={until.toISOString()} className="num" suppressHydrationWarning>
        {clock.format(until)}
      </time>
      . {children}
    </Note>
  );
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

function waitInWords(waitMs: number): string {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
