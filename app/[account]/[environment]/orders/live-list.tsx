"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { bothZones } from "@/components/ui/time-words";
import type { OrdersNews } from "@/app/api/orders/changes/route";
import { syncedWords } from "./synced-words";

type Props = {
  place: { account: string; environment: string };
  query: string;
  firstPageHref: string;
  age: { seen: string | null; answeredAt: string | null };
  now: string;
  zone: string;
  icons: { up: ReactNode; refreshed: ReactNode };
};
type Asked = { news: OrdersNews } | { problem: "signedOut" | "unreachable" };

const EVERY_MS = 10_000;

/** Says how fresh the list is, and what is new in it; rows stay where they are until somebody wants the new ones. */
export function LiveList({ place, query, firstPageHref, age, now, zone, icons }: Props) {
  const router = useRouter();
  const asked = useNews(`/api/orders/changes?${query}`, place, age.seen);
  const news = asked && "news" in asked ? asked.news : null;
  const words = news ? wordsOf(news) : null;
  const answeredAt = news ? news.answeredAt : age.answeredAt;
  const show = () => {
    if (`${location.search || "?"}` === firstPageHref) router.refresh();
    else router.push(firstPageHref);
    document.getElementById("content")?.scrollTo({ top: 0 });
  };
  return (
    <>
      <span role="status">
        {words ? (
          <Button size="sm" onClick={show} className="rounded-full">
            {icons.up}
            {words}
          </Button>
        ) : null}
      </span>
      {asked && "problem" in asked ? (
        <span className="text-bad-t">
          {asked.problem === "signedOut" ? (
            <>
              You are signed out.{" "}
              <Link href="/sign-in" className="link">
                Sign in
              </Link>
            </>
          ) : (
            "Tillway can’t be reached. Trying again."
          )}
        </span>
      ) : (
        <span
          className="num mr-4 inline-flex items-center gap-1.5 text-t2 max-sm:hidden"
          title={answeredAt ? `Amazon answered\n${bothZones(Date.parse(answeredAt), zone)}` : undefined}
        >
          {icons.refreshed}
          {syncedWords(answeredAt, news?.now ?? now, zone)}
        </span>
      )}
    </>
  );
}

/** Asks every ten seconds while the page is looked at, and at once when somebody comes back to it. */
function useNews(path: string, { account, environment }: Props["place"], seen: string | null): Asked | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const more = new URLSearchParams({ account, environment, seen: seen ?? "" });
    const ask = async () => {
      if (document.hidden) return;
      try {
        const answer = await fetch(`${path}&${more}`, { signal: gone.signal, headers: { accept: "application/json" } });
        if (answer.ok) setAsked({ news: (await answer.json()) as OrdersNews });
        else setAsked({ problem: answer.status === 401 ? "signedOut" : "unreachable" });
      } catch {
        if (!gone.signal.aborted) setAsked({ problem: "unreachable" });
      }
    };
    const timer = setInterval(() => void ask(), EVERY_MS);
    const back = () => void ask();
    document.addEventListener("visibilitychange", back);
    return () => {
      gone.abort();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", back);
    };
  }, [path, account, environment, seen]);
  return asked;
}

function wordsOf({ created, changed }: OrdersNews): string | null {
  const all = created + changed;
  if (all === 0) return null;
  const many = all >= 1_000 ? "1,000 or more" : String(all);
  const kind = changed === 0 ? "new" : created === 0 ? "changed" : "new or changed";
  return `${many} ${kind} order${all === 1 ? "" : "s"}`;
}
