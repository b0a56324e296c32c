import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  atLeastZero,
  exceeds,
  formatMoney,
  fromWire,
  greater,
  isCurrency,
  isPositive,
  lesser,
  minorDigits,
  minus,
  money,
  parseAmount,
  percentOf,
  plus,
  smallest,
  sum,
  sumOf,
  toWire,
  zero,
} from "./money";

const CURRENCIES = ["USD", "EUR", "GBP", "JPY", "AUD", "CHF", "DKK", "HKD", "NOK", "NZD", "SEK", "ZAR"];
const anyMoney = fc
  .tuple(fc.integer({ min: 0, max: 10_000_000_00 }), fc.constantFrom(...CURRENCIES))
  .map(([minor, currency]) => money(minor, currency));

describe("arithmetic", () => {
  test("adds, subtracts and compares within a currency", () => {
    const [a, b] = [money(12_50, "USD"), money(7_25, "USD")];
    expect(plus(a, b)).toEqual(money(19_75, "USD"));
    expect(minus(b, a)).toEqual(money(-5_25, "USD"));
    expect(atLeastZero(minus(b, a))).toEqual(zero("USD"));
    expect(sum([a, b, b], "USD")).toEqual(money(27_00, "USD"));
    expect(sumOf([{ amount: a }, { amount: b }], "USD")).toEqual(money(19_75, "USD"));
    expect([lesser(a, b), greater(a, b)]).toEqual([b, a]);
    expect([exceeds(a, b), exceeds(b, a), exceeds(a, a)]).toEqual([true, false, false]);
    expect([isPositive(zero("USD")), isPositive(smallest("USD"))]).toEqual([false, true]);
  });

  test("never combines two currencies", () => {
    for (const combine of [plus, minus, lesser, greater, exceeds]) {
      expect(() => combine(money(1, "USD"), money(1, "EUR"))).toThrow("USD and EUR");
    }
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%s is not an amount", (minor) =>
    expect(() => money(minor, "USD")).toThrow("whole number"),
  );

  test("a currency Amazon Pay does not know is a bug", () => {
    expect(isCurrency("XXX")).toBe(false);
    expect(() => money(1, "XXX")).toThrow("XXX");
  });

  test.each(CURRENCIES)("%s has the digits of its minor unit", (currency) =>
    expect(minorDigits(currency)).toBe(currency === "JPY" ? 0 : 2),
  );

  test.each([
    [21_85, 15, 3_28], // 3.2775
    [200_00, 15, 30_00],
    [3, 50, 2], // 1.5
    [1, 15, 0], // 0.15
    [10, 15, 2], // 1.5
    [-10, 15, -1], // -1.5, half-up is towards zero below it
    [0, 15, 0],
  ])("of %i minor units, %i percent is %i", (minor, percent, expected) =>
    expect(percentOf(money(minor, "GBP"), percent)).toEqual(money(expected, "GBP")),
  );

  test("a percentage is within half a minor unit of the exact one", () =>
    fc.assert(
      fc.property(anyMoney, fc.integer({ min: 0, max: 200 }), (m, percent) => {
        const error = percentOf(m, percent).minor * 100 - m.minor * percent;
        expect(error).toBeGreaterThan(-50);
        expect(error).toBeLessThanOrEqual(50);
      }),
    ));
});

describe("what people type", () => {
  test.each([
    ["12.50", "USD", 12_50],
    ["12,50", "USD", 12_50],
    ["12.5", "USD", 12_50],
    ["12", "USD", 12_00],
    [" 12.50 ", "USD", 12_50],
    [".50", "USD", 50],
    [",50", "EUR", 50],
    ["0", "USD", 0],
    ["007", "USD", 7_00],
    ["1,249.50", "USD", 1249_50],
    ["1.249,50", "EUR", 1249_50],
    ["1 249,50", "SEK", 1249_50],
    ["1'249.50", "CHF", 1249_50],
    ["1\u202f249,50", "EUR", 1249_50],
    ["1,249,500", "USD", 1249500_00],
    ["1 249", "EUR", 1249_00],
    ["1,249.5", "USD", 1249_50],
    ["1280", "JPY", 1280],
    ["1,280", "JPY", 1280],
    ["1.280", "JPY", 1280],
    ["１２８０", "JPY", 1280],
    ["１，２８０", "JPY", 1280],
  ])("%j in %s is an amount", (text, currency, minor) =>
    expect(parseAmount(text, currency)).toEqual(money(minor, currency)),
  );

  test.each([
    ["", "USD"],
    [" ", "USD"],
    [".", "USD"],
    [",", "USD"],
    ["12.", "USD"],
    ["12.505", "USD"],
    ["1.2345", "USD"],
    ["-5", "USD"],
    ["+5", "USD"],
    ["1,249", "USD"],
    ["1.249", "EUR"],
    ["0,500", "EUR"],
    ["12,34,567", "USD"],
    ["1,24.50", "USD"],
    ["1,249,50", "USD"],
    ["1.249.50", "USD"],
    ["0,123.50", "USD"],
    ["1,249 500", "USD"],
    ["12.50", "JPY"],
    ["1280.00", "JPY"],
    ["5²", "USD"],
    ["½", "USD"],
    ["1e3", "USD"],
    ["0x10", "USD"],
    ["12 50", "USD"],
    ["€12", "USD"],
    ["A$12", "USD"],
    ["EUR 12", "USD"],
    ["$", "USD"],
    ["$-5", "USD"],
    ["$$5", "USD"],
    ["$5$", "USD"],
    ["twelve", "USD"],
    ["99999999999999999", "USD"],
  ])("%j in %s is not, or not certainly", (text, currency) => expect(parseAmount(text, currency)).toBeNull());

  test("what we print without a symbol is what we read", () =>
    fc.assert(
      fc.property(anyMoney, fc.constantFrom("en-US", "de-DE", "fr-FR", "ja-JP", "de-CH"), (m, locale) => {
        const digits = minorDigits(m.currency);
        const plain = { minimumFractionDigits: digits, maximumFractionDigits: digits };
        const text = new Intl.NumberFormat(locale, plain).format(Number(toWire(m).amount));
        expect(parseAmount(text, m.currency)).toEqual(m);
      }),
    ));
});

test("what we print is read again when it is pasted", () =>
  fc.assert(
    fc.property(anyMoney, fc.constantFrom("en-US", "en-GB", "ja-JP"), (m, locale) => {
      expect(parseAmount(formatMoney(m, locale), m.currency)).toEqual(m);
    }),
  ));

describe("what Amazon writes", () => {
  test.each([
    ["94.50", "USD", 94_50],
    ["13800.00", "JPY", 13800],
    ["0", "USD", 0],
    ["0.00", "GBP", 0],
    ["5.0", "EUR", 5_00],
    ["500", "USD", 500_00],
    ["1.29", "USD", 1_29],
    ["1.2900", "USD", 1_29],
    ["0", "JPY", 0],
  ])("%s %s", (amount, currencyCode, minor) =>
    expect(fromWire({ amount, currencyCode })).toEqual(money(minor, currencyCode)),
  );

  test.each([
    ["1.295", "USD"],
    ["13800.50", "JPY"],
    ["-1.00", "USD"],
    ["", "USD"],
    ["1,00", "EUR"],
    ["1e2", "USD"],
    [".5", "USD"],
    ["NaN", "USD"],
    ["1.00", "XXX"],
    ["1.00", "usd"],
    ["90071992547409920.00", "USD"],
  ])("%s %s is unreadable", (amount, currencyCode) => expect(fromWire({ amount, currencyCode })).toBeNull());

  test("we write decimals, and yen without", () => {
    expect(toWire(money(12_50, "USD"))).toEqual({ amount: "12.50", currencyCode: "USD" });
    expect(toWire(money(5, "EUR"))).toEqual({ amount: "0.05", currencyCode: "EUR" });
    expect(toWire(money(1280, "JPY"))).toEqual({ amount: "1280", currencyCode: "JPY" });
    expect(() => toWire(money(-1, "USD"))).toThrow("negative");
  });

  test("what we write is what we read", () =>
    fc.assert(fc.property(anyMoney, (m) => void expect(fromWire(toWire(m))).toEqual(m))));
});

describe("what people read", () => {
  test.each([
    [money(1249_50, "USD"), "en-US", "$1,249.50"],
    [money(12_800, "JPY"), "en-US", "¥12,800"],
    [money(1249_00, "EUR"), "de-DE", "1.249,00\u00a0€"],
    [money(-18_50, "USD"), "en-US", "\u2212$18.50"],
    [money(Number.MAX_SAFE_INTEGER, "GBP"), "en-GB", "£90,071,992,547,409.91"],
  ])("%o in %s is %s", (m, locale, text) => expect(formatMoney(m, locale)).toBe(text));
});
