import { limitsFor } from "./limits";
import { exceeds, greater, isPositive, type Money } from "./money";
import type { Refusal } from "./refusal";
import type { Operation, OrderSnapshot } from "./snapshot";
import type { PaymentSettings } from "./settings";

/** What every amount must satisfy whatever it is for. `accepted`, the total or the object it is about, Amazon took whole once. */
export function refuseAmount(
  { region }: Pick<OrderSnapshot, "region">,
  asked: Money,
  accepted: Money,
  settings: PaymentSettings,
): Refusal | null {
  if (asked.currency !== accepted.currency) return { why: "otherCurrency", expected: accepted.currency };
  if (!isPositive(asked)) return { why: "notPositive" };
  const max = greater(limitsFor(asked.currency, region, settings).maxPerCall, accepted);
  return exceeds(asked, max) ? { why: "overMaximum", asked, max } : null;
}

export const refuseExcess = (doing: Operation, asked: Money, remaining: Money): Refusal | null =>
  exceeds(asked, remaining) ? { why: "moreThanRemains", doing, asked, remaining } : null;
