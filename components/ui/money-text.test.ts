import { expect, test } from "vitest";
import { groupedAmount } from "./money-text";

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
