import { isPositive, minus, zero, type Money } from "@/lib/payments/money";
import type { OrderTotals } from "@/lib/payments/totals";
import type { Row } from "../form/changes";
import { sayMoney } from "../wording";

type Used = { before: number; max: number };

export function authorizeRows(before: OrderTotals, after: OrderTotals, captureNow: boolean, used: Used): Row[] {
  const row = (label: string, figure: (totals: OrderTotals) => Money): Row => ({
    label,
    before: sayMoney(figure(before)),
    after: sayMoney(figure(after)),
  });
  return [
    captureNow ? row("Captured", ({ captured }) => captured) : row("On hold", ({ onHold }) => onHold),
    row("Not authorized", ({ notAuthorized }) => notAuthorized),
    row("Can still be authorized", ({ authorizable }) => authorizable.withTolerance),
    {
      label: "Authorizations used",
      before: String(used.before),
      after: `${Math.min(used.before + 1, used.max)} of ${used.max}`,
    },
  ];
}

/** Amazon advises against less than one dollar, pound or euro (domain reference 1.10.3). */
const LEAST_ADVISED_MINOR: Record<string, number> = { USD: 100, GBP: 100, EUR: 100 };

export function authorizeLimits(
  asked: Money,
  { withinTotal, withTolerance }: { withinTotal: Money; withTolerance: Money },
  used: Used,
): string {
  const tolerated = isPositive(minus(withTolerance, withinTotal));
  const onlyTolerance = tolerated && !isPositive(withinTotal);
  const most = onlyTolerance
    ? `Up to ${sayMoney(withTolerance)} above the total`
    : `Up to ${sayMoney(withinTotal)}${tolerated ? `, ${sayMoney(withTolerance)} with Amazon’s tolerance` : ""}`;
  const count = `${used.before} of ${used.max} authorizations used.`;
  const least = LEAST_ADVISED_MINOR[asked.currency] ?? 0;
  const small =
    isPositive(asked) && asked.minor < least
      ? ` Amounts under ${sayMoney({ ...zero(asked.currency), minor: least })} are often declined.`
      : "";
  return `${most}. ${count}${small}`;
}
