"use client";

import { useEffect, useRef } from "react";

const arrived = { page: false };

/** Marks the row it stands in for a moment when `mark` changes, and when the row itself is new on an open page. */
export function Flash({ mark }: { mark: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const drawn = useRef<string | null>(null);
  useEffect(() => {
    const isNews = drawn.current === null ? arrived.page : drawn.current !== mark;
    drawn.current = mark;
    if (isNews) light(place.current?.closest<HTMLElement>("div"));
  }, [mark]);
  return <span ref={place} hidden />;
}

/** Stands after all rows: from here on, a row that appears is news. */
export function FlashStart() {
  useEffect(() => {
    arrived.page = true;
    return () => void (arrived.page = false);
  }, []);
  return null;
}

function light(row: HTMLElement | null | undefined) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  row?.animate([{ backgroundColor: "var(--accent-s)" }, { backgroundColor: "transparent" }], {
    duration: 1_200,
    easing: "cubic-bezier(.2,.8,.2,1)",
  });
}
