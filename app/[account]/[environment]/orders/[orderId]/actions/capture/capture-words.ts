import { isPositive, minus, type Money } from "@/lib/payments/money";
import type { OrderTotals } from "@/lib/payments/totals";
import type { Row } from "../form/changes";
import { sayMoney } from "../wording";

export function captureRows(before: OrderTotals, after: OrderTotals): Row[] {
  const row = (label: string, figure: (totals: OrderTotals) => Money): Row => ({
    label,
    before: sayMoney(figure(before)),
    after: sayMoney(figure(after)),
  });
  return [
    row("Captured", ({ captured }) => captured),
    row("Kept", ({ kept }) => kept),
    row("On hold", ({ onHold }) => onHold),
    row("Not authorized", ({ notAuthorized }) => notAuthorized),
  ];
}

/** One capture closes its hold; what it leaves is released (domain reference 1.10.2). */
export function captureConsequence(hold: Money, asked: Money): string {
  const rest = minus(hold, asked);
  return isPositive(asked) && isPositive(rest)
    ? `Amazon takes one capture per hold: the other ${sayMoney(rest)} is released. To collect it you need a new authorization.`
    : "Amazon takes one capture per hold, and the hold closes after it.";
}
