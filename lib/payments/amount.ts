import { limitsFor } from "./limits";
import { exceeds, isPositive, type Money } from "./money";
import type { Refusal } from "./refusal";
import type { Operation } from "./snapshot";
import type { PaymentSettings } from "./settings";

/** What every amount must satisfy whatever it is for. `expected` is the order's currency. */
export function refuseAmount(asked: Money, expected: string, settings: PaymentSettings): Refusal | null {
  if (asked.currency !== expected) return { why: "otherCurrency", expected };
  if (!isPositive(asked)) return { why: "notPositive" };
  const max = limitsFor(expected, settings).maxPerCall;
  return max && exceeds(asked, max) ? { why: "overMaximum", asked, max } : null;
}

export const refuseExcess = (doing: Operation, asked: Money, remaining: Money): Refusal | null =>
  exceeds(asked, remaining) ? { why: "moreThanRemains", doing, asked, remaining } : null;
