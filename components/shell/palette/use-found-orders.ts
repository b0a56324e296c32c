import { useEffect, useState } from "react";
import type { FoundOrders } from "./palette-items";

/** The answer to what was typed, which may have been typed on since. */
export type Found = { typed: string } & (FoundOrders | { problem: "signedOut" | "unreachable" });

const PAUSE_MS = 150;

/** Looks for orders once somebody pauses, and forgets what was asked before. */
export function useFoundOrders(findHref: string | null, typed: string): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (!findHref || typed === "") return;
    const gone = new AbortController();
    const ask = async () => {
      try {
        const path = `${findHref}&${new URLSearchParams({ q: typed })}`;
        const answer = await fetch(path, { signal: gone.signal, headers: { accept: "application/json" } });
        if (answer.ok) setFound({ typed, ...((await answer.json()) as FoundOrders) });
        else setFound({ typed, problem: answer.status === 401 ? "signedOut" : "unreachable" });
      } catch {
        if (!gone.signal.aborted) setFound({ typed, problem: "unreachable" });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [findHref, typed]);
  return found;
}
