import type { Moment } from "../moment";
import { money, writeMoney } from "../money";
import type { BillingAgreement, Constraint, Money } from "../model";
import { refuse, type Refusal } from "../wire/errors";
import { heldBy } from "./amounts";

const describe: Record<string, string> = {
  BuyerConsentNotSet: "The buyer has not given consent for this billing agreement.",
  BuyerEqualsSeller: "The buyer and the seller are the same account.",
  PaymentPlanNotSet: "The buyer has not been able to select a Payment method for the given billing agreement.",
  ShippingAddressNotSet: "The buyer has not selected a shipping address for the given billing agreement.",
};

export function agreementConstraints(agreement: BillingAgreement): Constraint[] {
  const { state } = agreement.status;
  const draft = state === "Draft";
  const ids = [
    draft && !agreement.consent && "BuyerConsentNotSet",
    draft && agreement.buyerEqualsSeller && "BuyerEqualsSeller",
    (draft || state === "Suspended") && !agreement.paymentMethod && "PaymentPlanNotSet",
    draft && agreement.shipped && !agreement.destination && "ShippingAddressNotSet",
  ];
  return ids.filter((id) => typeof id === "string").map((id) => ({ id, description: describe[id] ?? "" }));
}

/** The calendar month of UTC (domain 1.8). */
export function periodOf(at: number): { start: number; end: number } {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return { start: Date.UTC(year, month, 1), end: Date.UTC(year, month + 1, 1) };
}

/** What is left of the agreement's allowance this month. */
export function remainingBalance(moment: Moment, agreement: BillingAgreement): Money {
  const { start, end } = periodOf(moment.now);
  const used = moment.store.orders
    .of(agreement.id)
    .flatMap((order) => moment.store.authorizations.of(order.id))
    .filter(({ createdAt }) => createdAt >= start && createdAt < end)
    .reduce((total, authorization) => total + heldBy(moment, authorization), 0);
  return money(Math.max(0, agreement.limit.amountMinor - used), agreement.limit.currencyCode);
}

export function refuseOverAgreementLimit(
  moment: Moment,
  agreementId: string | undefined,
  amount: Money,
): Refusal | undefined {
  const agreement = agreementId === undefined ? undefined : moment.store.agreements.get(agreementId);
  if (!agreement) return undefined;
  const remaining = remainingBalance(moment, agreement);
  if (amount.currencyCode !== remaining.currencyCode)
    return refuse("CurrencyMismatch", `The currency of BillingAgreement ${agreement.id} is ${remaining.currencyCode}.`);
  if (amount.amountMinor <= remaining.amountMinor) return undefined;
  const month = new Date(moment.now).toISOString().slice(0, 7);
  return refuse(
    "PeriodicAmountExceeded",
    `BillingAgreement ${agreement.id} may be charged ${writeMoney(agreement.limit)} in ${month}; ${writeMoney(remaining)} is left.`,
  );
}
