import { expect, test } from "vitest";
import { groupedAmount, plainAmount } from "./money-text";

test.each([
  ["1500", 2, "1500"],
  ["1,500.00", 2, "1500.00"],
  ["1 500.00", 2, "1500.00"],
  ["12,50", 2, "12.50"],
  ["12,5", 2, "12.5"],
  ["1,234,567", 2, "1234567"],
  ["12,800", 0, "12800"],
])("%s with %d decimals is sent as %s", (typed, decimals, plain) => expect(plainAmount(typed, decimals)).toBe(plain));

test.each(["1,500", "1.500", "1.500,00", "1,50,00", "12,50,000", "abc", "-5", ""])(
  "%s is sent as it is, to be refused",
  (typed) => expect(plainAmount(typed, 2)).toBe(typed),
);

test.each([
  ["1500", 2, "1,500.00"],
  ["0007.5", 2, "7.50"],
  [".", 2, null],
  ["12.345", 2, null],
  ["12800", 0, "12,800"],
  ["12.5", 0, null],
  ["1000000", 2, "1,000,000.00"],
  ["x", 2, null],
])("%s with %d decimals stands as %s", (typed, decimals, shown) => expect(groupedAmount(typed, decimals)).toBe(shown));

test("what is shown is sent as the same amount", () =>
  expect(plainAmount(groupedAmount("1234567.8", 2) ?? "", 2)).toBe("1234567.80"));
