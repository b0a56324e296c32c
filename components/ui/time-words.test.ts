import { expect, test } from "vitest";
import { ageInWords, bothZones, briefDateInWords, clockInWords, dateInWords, dayInWords } from "./time-words";

const at = Date.UTC(2025, 10, 20, 8, 12);
const after = (minutes: number) => at + minutes * 60_000;

test.each([
  [0.5, "now"],
  [1, "1 min"],
  [59, "59 min"],
  [60, "1 h"],
  [23 * 60 + 59, "23 h"],
  [24 * 60, null],
  [-1, null],
])("%d minutes later it is %s ago", (minutes, words) => expect(ageInWords(at, after(minutes))).toBe(words));

test("a date names its day and the hour in the shop's zone", () =>
  expect(dateInWords(at, after(5_000), "Europe/Berlin")).toBe("Thu 20 Nov, 09:12"));
test("a date of another year names the year", () =>
  expect(dateInWords(at, Date.UTC(2026, 0, 2), "Europe/Berlin")).toBe("Thu 20 Nov 2025, 09:12"));
test("a list names the day alone once the year is another one", () => {
  expect(briefDateInWords(at, after(5_000), "Europe/Berlin")).toBe("Thu 20 Nov, 09:12");
  expect(briefDateInWords(at, Date.UTC(2026, 0, 2), "Europe/Berlin")).toBe("20 Nov 2025");
  expect(briefDateInWords(Date.UTC(2025, 11, 31, 23, 30), Date.UTC(2026, 0, 2), "Europe/Berlin")).toBe(
    "Thu 1 Jan, 00:30",
  );
});
test("midnight is 00, not 24", () =>
  expect(dateInWords(Date.UTC(2025, 10, 20), after(0), "UTC")).toBe("Thu 20 Nov, 00:00"));
test("the tooltip has both zones", () =>
  expect(bothZones(at, "Europe/Berlin")).toMatch(/^Thu 20 Nov 2025, 09:12 \S+\n08:12 UTC$/));
test("the tooltip names the day of UTC when it is another one", () =>
  expect(bothZones(at, "Asia/Tokyo").replace(/ (GMT\+9|JST)/, "")).toBe("Thu 20 Nov 2025, 17:12\n08:12 UTC"));
test("the tooltip says UTC once where the shop keeps it", () =>
  expect(bothZones(at, "UTC")).toBe("Thu 20 Nov 2025, 08:12 UTC"));

test.each([
  [Date.UTC(2025, 10, 18, 0, 30), "Today, Tue 18 Nov"],
  [Date.UTC(2025, 10, 17, 0, 0), "Yesterday, Mon 17 Nov"],
  [Date.UTC(2025, 10, 16, 23, 59), "Sun 16 Nov"],
])("%d is called %s", (moment, words) => expect(dayInWords(moment, Date.UTC(2025, 10, 18, 14, 30), "UTC")).toBe(words));
test("the day before is found across the longer day when clocks go back", () =>
  expect(dayInWords(Date.UTC(2025, 9, 26, 0, 30), Date.UTC(2025, 9, 26, 23, 30), "Europe/Berlin")).toBe(
    "Yesterday, Sun 26 Oct",
  ));
test("a clock shows hours and minutes", () => expect(clockInWords(at, "Europe/Berlin")).toBe("09:12"));
