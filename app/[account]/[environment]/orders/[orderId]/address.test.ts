import { expect, test } from "vitest";
import { addressLines } from "./address";

test("an address stands as it is written on a parcel, its country in words", () => {
  const address = { name: "Maren Holt", addressLine1: "2217 Ferry Street", city: "Bellingham", stateOrRegion: "WA" };
  expect(addressLines({ ...address, postalCode: "98225", countryCode: "US" })).toEqual([
    "Maren Holt",
    "2217 Ferry Street",
    "Bellingham, WA 98225",
    "United States",
  ]);
});

test("before confirmation Amazon shows less, and nothing is made up", () => {
  expect(addressLines({ city: "Bristol", countryCode: "GB" })).toEqual(["Bristol", "United Kingdom"]);
  expect(addressLines({ countryCode: "Narnia" })).toEqual(["Narnia"]);
  expect(addressLines(null)).toEqual([]);
});
