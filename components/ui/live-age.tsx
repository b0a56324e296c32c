"use client";

import { useEffect, useState } from "react";
import { ageInWords } from "./time-words";

/** Counts from the server's clock: what passes is measured here, what time it is was said there. */
export function LiveAge({ at, drawn, date }: { at: number; drawn: number; date: string }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - start), 30_000);
    return () => clearInterval(timer);
  }, [drawn]);
  return ageInWords(at, drawn + passed) ?? date;
}
