import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ceilingOf, isEuropean, ledgerCurrency, limitsFor, mayPresent } from "./limits";
import { money } from "./money";
import { defaultSettings } from "./settings";
import type { Region } from "./snapshot";

const LEDGERS: Record<string, Region> = { USD: "us", GBP: "uk", EUR: "de", JPY: "jp" };

test.each([
  // worked in the domain reference 1.10.3
  ["USD", 200_00, 230_00],
  ["USD", 100_00, 115_00],
  ["USD", 800_00, 875_00],
  ["GBP", 21_85, 25_13],
  // 15 % meets 75.00 at 500.00
  ["EUR", 499_99, 574_99],
  ["EUR", 500_00, 575_00],
  ["EUR", 500_01, 575_01],
  ["USD", 10_000_00, 10_075_00],
  ["USD", 1, 1],
  // 15 % meets 8,400 yen at 56,000
  ["JPY", 12_800, 14_720],
  ["JPY", 56_000, 64_400],
  ["JPY", 56_007, 64_407],
  ["JPY", 248_000, 256_400],
])("%s %i may grow to %i", (currency, base, ceiling) =>
  expect(ceilingOf(money(base, currency), LEDGERS[currency]!)).toEqual(money(ceiling, currency)),
);

describe("in a presentment currency", () => {
  test.each([
    ["GBP", "de"],
    ["EUR", "uk"],
    ["CHF", "de"],
    ["JPY", "uk"],
  ] as const)("%s in %s, nothing is added until a setting says what", (currency, region) => {
    const base = money(100_00, currency);
    expect(ceilingOf(base, region)).toEqual(base);
    expect(limitsFor(currency, region).overageCap).toBeNull();
    const settings = { ...defaultSettings, presentmentOverageMinor: 75_00 };
    expect(ceilingOf(base, region, settings)).toEqual(money(115_00, currency));
  });

  test.each([
    ["GBP", "de", 75_000_00],
    ["EUR", "uk", 150_000_00],
    ["CHF", "de", 105_000_00],
    ["SEK", "uk", 1_200_000_00],
    ["JPY", "de", 12_000_000],
  ] as const)("a call in %s in %s surely takes %i", (currency, region, max) =>
    expect(limitsFor(currency, region).maxPerCall).toEqual(money(max, currency)),
  );

  test("that the account cannot present, no call takes anything", () =>
    expect(limitsFor("EUR", "us").maxPerCall).toEqual(money(0, "EUR")));
});

test.each([
  ["USD", 150_000_00],
  ["GBP", 150_000_00],
  ["EUR", 150_000_00],
  ["JPY", 10_000_000],
])("one call takes at most this many %s", (currency, max) =>
  expect(limitsFor(currency, LEDGERS[currency]!).maxPerCall).toEqual(money(max, currency)),
);

test("only European accounts present other currencies than their own", () => {
  expect((["us", "uk", "de", "jp"] as const).map(ledgerCurrency)).toEqual(["USD", "GBP", "EUR", "JPY"]);
  expect((["us", "uk", "de", "jp"] as const).map(isEuropean)).toEqual([false, true, true, false]);
  expect([mayPresent("uk", "SEK"), mayPresent("de", "USD"), mayPresent("de", "XXX")]).toEqual([true, true, false]);
  expect([mayPresent("us", "USD"), mayPresent("us", "EUR"), mayPresent("jp", "JPY"), mayPresent("jp", "USD")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

const anyRegion = fc.constantFrom<Region>("us", "uk", "de", "jp");
const anyCurrency = fc.constantFrom("USD", "GBP", "EUR", "JPY", "NOK", "CHF");

test("a ceiling is never below its base, nor above either bound", () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15_000_000 }), anyCurrency, anyRegion, (minor, currency, region) => {
      const over = ceilingOf(money(minor, currency), region).minor - minor;
      expect(over).toBeGreaterThanOrEqual(0);
      expect(over).toBeLessThanOrEqual(limitsFor(currency, region).overageCap?.minor ?? 0);
      expect(over * 100).toBeLessThanOrEqual(minor * 15 + 50);
    }),
  ));
