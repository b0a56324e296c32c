import type { Moment } from "../moment";
import { money, writeMoney } from "../money";
import type { BillingAgreement, Money } from "../model";
import { refuse, type Refusal } from "../wire/errors";
import { heldBy } from "./amounts";
import { cancelOrder, closeOrder, hasMoney, isLiving, releaseHolds, type Constraint } from "./order-reference";
import { moveAgreement } from "./transitions";

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

export const wrongAgreementState = (agreement: BillingAgreement): Refusal =>
  refuse("InvalidBillingAgreementStatus", `BillingAgreement ${agreement.id} is ${agreement.status.state}.`);

/** A suspended or ended agreement takes no new order references or authorizations, on its earlier orders either (domain 2.5). */
export function refuseOnAgreement({ store }: Moment, agreementId: string | undefined): Refusal | undefined {
  const agreement = agreementId === undefined ? undefined : store.agreements.get(agreementId);
  return agreement && !["Draft", "Open"].includes(agreement.status.state) ? wrongAgreementState(agreement) : undefined;
}

export function confirmAgreement(moment: Moment, agreement: BillingAgreement): Refusal | undefined {
  const { state } = agreement.status;
  if (state === "Canceled" || state === "Closed") return wrongAgreementState(agreement);
  const constraints = agreementConstraints(agreement);
  if (constraints.length > 0) {
    const list = constraints.map(({ id }) => id).join(", ");
    return refuse("BillingAgreementConstraintsExist", `BillingAgreement ${agreement.id} has constraints: ${list}`);
  }
  if (state !== "Open") moveAgreement(moment, { ...agreement, confirmed: true }, { state: "Open" });
  return undefined;
}

export function suspendAgreement(moment: Moment, agreementId: string): void {
  const agreement = moment.store.agreements.get(agreementId);
  if (agreement?.status.state !== "Open") return;
  const reasonCode = "InvalidPaymentMethod";
  moveAgreement(moment, { ...agreement, paymentMethod: undefined }, { state: "Suspended", reasonCode });
}

export const repairAgreement = (moment: Moment, agreement: BillingAgreement): BillingAgreement =>
  moveAgreement(moment, { ...agreement, paymentMethod: "Valid" }, { state: "Open" });

/**
 * A cancelation takes the agreement's orders and whatever is held on them along (domain 2.5). An order with captures is
 * never Canceled (domain 2.1.1): it is closed, so that its money can still be returned.
 */
export function cancelAgreement(
  moment: Moment,
  agreement: BillingAgreement,
  to: { state: "Canceled" | "Closed"; reasonCode: string },
): void {
  for (const order of moment.store.orders.of(agreement.id))
    if (isLiving(order) && !hasMoney(moment, order)) cancelOrder(moment, order, "AmazonCanceled");
    else {
      releaseHolds(moment, order);
      closeOrder(moment, order, moment.settings.paidOrderOfCanceledAgreementReason);
    }
  moveAgreement(moment, agreement, to);
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
