import { expect, test } from "vitest";
import { usd } from "../sample-order";
import { authorizeLimits } from "./authorize-words";

test.each([
  [100_00, 115_00, "Up to $100.00, $115.00 with Amazon’s tolerance."],
  [100_00, 100_00, "Up to $100.00."],
  [0, 16_16, "Up to $16.16 above the total."],
])("%i within the total, %i with tolerance: %s", (within, tolerated, said) => {
  const limits = { withinTotal: usd(within), withTolerance: usd(tolerated) };
  expect(authorizeLimits(usd(10_00), limits, { before: 1, max: 10 })).toBe(`${said} 1 of 10 authorizations used.`);
});
