import fc from "fast-check";
import { expect, test } from "vitest";
import { ceilingOf, isEuropean, ledgerCurrency, limitsFor, mayPresent } from "./limits";
import { money, type Money } from "./money";
import { defaultSettings } from "./settings";

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
  expect(ceilingOf(money(base, currency))).toEqual(money(ceiling, currency)),
);

test("in presentment currencies nothing is added until a setting says what", () => {
  expect(ceilingOf(money(100_00, "CHF"))).toEqual(money(100_00, "CHF"));
  const settings = { ...defaultSettings, otherCurrencyOverageMinor: 75_00, otherCurrencyMaxMinor: 9_000_00 };
  expect(ceilingOf(money(100_00, "CHF"), settings)).toEqual(money(115_00, "CHF"));
  expect(limitsFor("CHF").maxPerCall).toBeNull();
  expect(limitsFor("CHF", settings).maxPerCall).toEqual(money(9_000_00, "CHF"));
});

test.each([
  ["USD", 150_000_00],
  ["GBP", 150_000_00],
  ["EUR", 150_000_00],
  ["JPY", 10_000_000],
])("one call takes at most this many %s", (currency, max) =>
  expect(limitsFor(currency).maxPerCall).toEqual(money(max, currency)),
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

test("a ceiling is never below its base, nor above either bound", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 15_000_000 }),
      fc.constantFrom("USD", "GBP", "EUR", "JPY", "NOK"),
      (minor, currency) => {
        const over = (m: Money) => ceilingOf(m).minor - m.minor;
        const base = money(minor, currency);
        expect(over(base)).toBeGreaterThanOrEqual(0);
        expect(over(base)).toBeLessThanOrEqual(limitsFor(currency).overageCap.minor);
        expect(over(base) * 100).toBeLessThanOrEqual(minor * 15 + 50);
      },
    ),
  ));
