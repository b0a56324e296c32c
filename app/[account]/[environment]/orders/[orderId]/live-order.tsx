"use client";

import {
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
  useQuery,
  type DehydratedState,
} from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition, type ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { activityQuery, expectNews } from "./activity-query";
import { changesInWords } from "./activity-words";
import { HttpProblem } from "./get-json";

type Props = {
  orderId: string;
  mark: string;
  readAt: number;
  readAtWords: string;
  /** Amazon was asked when the page was drawn, and these words say when it last answered; null when that is fresh. */
  awaitedSince: string | null;
};

/** Keeps an open page true: when the order has changed, the page is read anew and says what changed. */
export function LiveOrder({
  activity,
  children,
  ...drawn
}: Props & { activity: DehydratedState; children: ReactNode }) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <HydrationBoundary state={activity}>
        <Watch {...drawn} />
        {children}
      </HydrationBoundary>
    </QueryClientProvider>
  );
}

function Watch({ orderId, mark, readAt, readAtWords, awaitedSince }: Props) {
  const router = useRouter();
  const { data, error } = useQuery(activityQuery(orderId));
  const [drawing, startDrawing] = useTransition();
  const [said, setSaid] = useState("");
  const known = useRef(data);

  useEffect(() => expectNews(), [orderId]); // opening a page asks Amazon
  useEffect(() => {
    if (!data) return;
    const words = known.current ? changesInWords(known.current.states, data.states) : "";
    known.current = data;
    if (words) setSaid(words);
  }, [data]);
  useEffect(() => {
    const newer = data && data.mark !== mark && data.readAt > readAt;
    if (newer && !drawing) startDrawing(() => router.refresh());
  }, [data, mark, readAt, drawing, router]);

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {error ? <NoConnection error={error} readAtWords={readAtWords} /> : null}
      {awaitedSince && !error ? <NoAnswerYet since={awaitedSince} /> : null}
    </>
  );
}

function NoConnection({ error, readAtWords }: { error: Error; readAtWords: string }) {
  const signedOut = error instanceof HttpProblem && error.status === 401;
  return (
    <Note
      tone="bad"
      role="status"
      className="mx-4 mt-3 sm:mx-6"
      title={signedOut ? "You are signed out." : "This page can’t reach Tillway."}
      actions={
        signedOut ? (
          <Link href="/sign-in" className="link">
            Sign in
          </Link>
        ) : null
      }
    >
      You are looking at data from {readAtWords}. {signedOut ? null : "It is tried again every few seconds."}
    </Note>
  );
}

const PATIENCE_MS = 20_000;

/** Amazon was asked as the page opened, and its answer is overdue: what is shown may be old. */
function NoAnswerYet({ since }: { since: string }) {
  const [overdue, setOverdue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOverdue(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!overdue) return null;
  return (
    <Note tone="warn" role="status" className="mx-4 mt-3 sm:mx-6" title="Amazon has not answered yet.">
      You are looking at data from {since}. The page updates itself when the answer is here.
    </Note>
  );
}
