import { expect, test } from "vitest";
import { readSearch, timelineHref } from "./search";

test("without a query all of the timeline is shown, its newest first", () => {
  expect(readSearch({})).toEqual({ show: "all", events: 40, list: null });
});

for (const events of ["-1", "1e9", "x", "39"])
  test(`${events} events is no sensible number, and stays within bounds`, () => {
    const read = readSearch({ events }).events;
    expect(read).toBeGreaterThanOrEqual(40);
    expect(read).toBeLessThanOrEqual(3_240);
  });

test("another part of the timeline begins at its newest and keeps the list", () => {
  const now = readSearch({ show: "staff", events: "120", list: "us?state=Open" });
  expect(timelineHref(now, { show: "calls" })).toBe("?list=us%3Fstate%3DOpen&show=calls");
  expect(timelineHref(now, { events: 360 })).toBe("?list=us%3Fstate%3DOpen&show=staff&events=360");
});
