const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Every span of time that the life of an intent depends on, in milliseconds (architecture, section 4). */
export type Timing = {
  /** Outlives the HTTP time-out, so that a lease that ran out means a process that died or a machine that slept. */
  leaseMs: number;
  /** How long a person waits for Amazon before the page says "not known yet". */
  answerWithinMs: number;
  /** The queue's job for an intent that a person's own process sends at once. */
  jobAfterMs: number;
  negativeLooksApartMs: number;
  /** After the first unanswered try: these waits one after the other, then `every` while the intent is younger than `upTo`. */
  resendFirst: readonly number[];
  resendThen: readonly { upTo: number; every: number }[];
  /** An account whose keys or clock Amazon refuses is left alone this long. */
  pauseMs: number;
  /** How often an intent looks whether its paused account may send again. */
  askWhilePausedMs: number;
  /** After a conclusion Amazon may still be moving the parent: an authorization closes about 1.5 s after its capture. */
  refreshAfterMs: number;
};

export const timing: Timing = {
  leaseMs: 90 * SECOND,
  answerWithinMs: 8 * SECOND,
  jobAfterMs: 10 * SECOND,
  negativeLooksApartMs: MINUTE,
  resendFirst: [1 * SECOND, 4 * SECOND, 10 * SECOND, 30 * SECOND],
  resendThen: [
    { upTo: 15 * MINUTE, every: 30 * SECOND },
    { upTo: 24 * HOUR, every: 10 * MINUTE },
  ],
  pauseMs: 5 * MINUTE,
  askWhilePausedMs: 30 * SECOND,
  refreshAfterMs: 2 * SECOND,
};

/** The same life, faster: for the suite that kills processes hundreds of times. People are as patient as ever. */
export function scaled(factor: number, base: Timing = timing): Timing {
  const all = (value: unknown): unknown =>
    typeof value === "number"
      ? Math.max(1, Math.round(value * factor))
      : Array.isArray(value)
        ? value.map(all)
        : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, all(inner)]));
  return { ...(all(base) as Timing), answerWithinMs: base.answerWithinMs };
}

/**
 * How long until an unanswered intent is taken up again.
 * @param tries how often it has been taken up since it became unanswered
 * @param ageMs how long it has been unanswered
 * @returns milliseconds; null when the schedule is over and a person is needed
 */
export function waitBeforeResend(tries: number, ageMs: number, { resendFirst, resendThen }: Timing): number | null {
  return resendFirst[tries] ?? resendThen.find(({ upTo }) => ageMs < upTo)?.every ?? null;
}

/** How long an unanswered intent is taken up again at all. */
export const scheduleMs = ({ resendThen }: Timing): number => Math.max(...resendThen.map(({ upTo }) => upTo));
