import fc from "fast-check";
import { expect, test } from "vitest";
import type { Outcome } from "./outcome";
import { waitBeforeRetry } from "./retry";

const notKnown: Outcome<never> = { kind: "notKnown", why: "", answeredAt: null };
const later = (waitMs: number): Outcome<never> => ({
  kind: "notDoneLater",
  code: "RequestThrottled",
  waitMs,
  pausesAccount: false,
  answeredAt: null,
  message: "",
});
const tried = { outcome: notKnown, status: 503, retriesSoFar: 0, elapsedMs: 0, interactive: false, random: () => 0.5 };

test("each step keeps within twenty per cent, and all of them far below fifteen minutes", () =>
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => {
      const waits = [0, 1, 2, 3].map((retriesSoFar) =>
        waitBeforeRetry({ ...tried, retriesSoFar, random: () => random }),
      );
      [1_000, 4_000, 10_000, 30_000].forEach((step, index) => {
        expect(waits[index]).toBeGreaterThanOrEqual(step * 0.8);
        expect(waits[index]).toBeLessThanOrEqual(step * 1.2);
      });
      expect(waitBeforeRetry({ ...tried, retriesSoFar: 4, random: () => random })).toBeNull();
    }),
  ));

test("an unreadable answer to a read is fetched again three times", () => {
  expect(waitBeforeRetry({ ...tried, status: 200, retriesSoFar: 2 })).toBe(10_000);
  expect(waitBeforeRetry({ ...tried, status: 200, retriesSoFar: 3 })).toBeNull();
});

test("a wait that would end after the deadline is not begun", () => {
  expect(waitBeforeRetry({ ...tried, elapsedMs: 298_000 })).toBe(1_000);
  expect(waitBeforeRetry({ ...tried, elapsedMs: 299_500 })).toBeNull();
  expect(waitBeforeRetry({ ...tried, outcome: later(300_001) })).toBeNull();
});

test("a person waits for one step at most, and not for a slow quota", () => {
  const interactive = { ...tried, interactive: true };
  expect(waitBeforeRetry(interactive)).toBe(1_000);
  expect(waitBeforeRetry({ ...interactive, retriesSoFar: 1 })).toBeNull();
  expect(waitBeforeRetry({ ...interactive, outcome: later(45_000) })).toBeNull();
});
