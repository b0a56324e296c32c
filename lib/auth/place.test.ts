import { expect, test } from "vitest";
import { isPlace, placesIn, rememberPlace } from "./place";

const at = (account: string) => ({ account, environment: "sandbox" });

test("the latest places are remembered, each once", () => {
  let cookie = "";
  for (const account of ["one", "two", "three", "two", "four", "five"]) cookie = rememberPlace(cookie, at(account));
  expect(placesIn(cookie)).toEqual([at("five"), at("four"), at("two"), at("three")]);
});

test("where somebody is already changes nothing", () => {
  const cookie = rememberPlace(rememberPlace("", at("one")), at("two"));
  expect(rememberPlace(cookie, at("two"))).toBe(cookie);
});

test.each(["", "/one", "https://elsewhere.example/one/sandbox/", "/one/elsewhere/ /../sandbox/ nonsense"])(
  "%j names no place",
  (cookie) => expect(placesIn(cookie)).toEqual([]),
);

test.each([
  [{ account: "one", environment: "production" }, true],
  [{ account: "one", environment: "elsewhere" }, false],
  [{ account: "_next", environment: "static" }, false],
  [{ account: ".well-known", environment: "sandbox" }, false],
])("%j may be a place: %s", (place, may) => expect(isPlace(place)).toBe(may));
