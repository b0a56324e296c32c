"use client";

import { useEffect, useState } from "react";
import { ageInWords, agoInWords } from "./time-words";

/** Counts from the server's clock: what passes is measured here, what time it is was said there. */
export function LiveAge({ at, drawn, date, ago }: { at: number; drawn: number; date: string; ago: boolean }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - start), 30_000);
    return () => clearInterval(timer);
  }, [drawn]);
  return (ago ? agoInWords : ageInWords)(at, drawn + passed) ?? date;
}
