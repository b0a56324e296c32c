import type { Outcome } from "./outcome";

const STEPS_MS = [1_000, 4_000, 10_000, 30_000] as const; // 8.5, recommended
const JITTER = 0.2; // ±20 %
const DEADLINE_MS = 5 * 60_000; // "well under 15 minutes"
const INTERACTIVE_STEPS = 1; // never beyond the first step while a person waits
const INTERACTIVE_DEADLINE_MS = 8_000;
const UNREADABLE_RETRIES_MAX = 3; // section 6.5 says so for GetReport

export type Tried = {
  outcome: Outcome<unknown>;
  /** HTTP status of the last try; null when there was no answer. */
  status: number | null;
  retriesSoFar: number;
  /** Tries and waits so far. */
  elapsedMs: number;
  interactive: boolean;
  /** From 0 to 1. */
  random: () => number;
};

/** How long to wait before a read is tried again; null when it is not (8.4). Never asked about writes. */
export function waitBeforeRetry({
  outcome,
  status,
  retriesSoFar,
  elapsedMs,
  interactive,
  random,
}: Tried): number | null {
  if (retriesSoFar >= Math.min(retriesMax(outcome, status), interactive ? INTERACTIVE_STEPS : STEPS_MS.length))
    return null;
  const step = (STEPS_MS[retriesSoFar] ?? 0) * (1 + JITTER * (2 * random() - 1));
  const waitMs = Math.round(outcome.kind === "notDoneLater" ? Math.max(step, outcome.waitMs) : step);
  return elapsedMs + waitMs > (interactive ? INTERACTIVE_DEADLINE_MS : DEADLINE_MS) ? null : waitMs;
}

function retriesMax(outcome: Outcome<unknown>, status: number | null): number {
  if (outcome.kind === "notDoneLater") return outcome.pausesAccount ? 0 : STEPS_MS.length;
  if (outcome.kind !== "notKnown") return 0;
  if (status === 200) return UNREADABLE_RETRIES_MAX;
  return status === null || status >= 500 ? STEPS_MS.length : 0;
}
