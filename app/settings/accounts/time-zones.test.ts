import { expect, test } from "vitest";
import { zoneChoices, zoneInWords } from "./time-zones";

const winter = new Date("2026-01-15T12:00:00Z");
const summer = new Date("2026-07-15T12:00:00Z");

test.each([
  ["Europe/Berlin", winter, "Europe/Berlin, UTC+1 now"],
  ["Europe/Berlin", summer, "Europe/Berlin, UTC+2 now"],
  ["Europe/London", winter, "Europe/London, UTC now"],
  ["America/New_York", winter, "America/New York, UTC−5 now"],
  ["America/St_Johns", winter, "America/St Johns, UTC−3:30 now"],
  ["Asia/Kolkata", summer, "Asia/Kolkata, UTC+5:30 now"],
  ["UTC", summer, "UTC"],
])("%s", (zone, now, words) => expect(zoneInWords(zone, now)).toBe(words));

test("each zone can be chosen, with the offset of the hour", () => {
  const berlin = (now: Date) => zoneChoices("UTC", now).filter(({ zone }) => zone === "Europe/Berlin");
  expect(berlin(winter)).toEqual([{ zone: "Europe/Berlin", words: "Europe/Berlin, UTC+1 now" }]);
  expect(berlin(summer)).toEqual([{ zone: "Europe/Berlin", words: "Europe/Berlin, UTC+2 now" }]);
  expect(zoneChoices("UTC", winter)[0]).toEqual({ zone: "UTC", words: "UTC" });
});

test("an account's zone stays, also under an older name", () => {
  expect(zoneChoices("US/Pacific", winter)[0]).toEqual({ zone: "US/Pacific", words: "US/Pacific, UTC−8 now" });
});
