import { expect, test } from "vitest";
import { scaled, timing, waitBeforeResend } from "./timing";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

// Architecture, section 4: 1, 4, 10, 30 s, every 30 s for 15 min, every 10 min for 24 h.
// prettier-ignore
const schedule: [tries: number, ageMs: number, wait: number | null][] = [
  [0, 0,             1 * SECOND],
  [1, 1 * SECOND,    4 * SECOND],
  [2, 5 * SECOND,    10 * SECOND],
  [3, 15 * SECOND,   30 * SECOND],
  [4, 45 * SECOND,   30 * SECOND],
  [20, 14 * MINUTE,  30 * SECOND],
  [33, 15 * MINUTE,  10 * MINUTE],
  [90, 23 * HOUR,    10 * MINUTE],
  [176, 24 * HOUR,   null],
];
for (const [tries, ageMs, wait] of schedule)
  test(`after ${tries} tries in ${ageMs / SECOND} s the next comes in ${wait === null ? "no time: a person is needed" : `${wait / SECOND} s`}`, () =>
    expect(waitBeforeResend(tries, ageMs, timing)).toBe(wait));

test("a lease outlives the HTTP time-out of 30 s", () => expect(timing.leaseMs).toBeGreaterThan(30 * SECOND));

test("a scaled life keeps its proportions, and people their patience", () => {
  const fast = scaled(0.01);
  expect(fast.leaseMs / fast.negativeLooksApartMs).toBe(timing.leaseMs / timing.negativeLooksApartMs);
  expect(fast.resendFirst).toEqual([10, 40, 100, 300]);
  expect(fast.answerWithinMs).toBe(timing.answerWithinMs);
});
