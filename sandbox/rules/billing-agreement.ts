import type { Moment } from "../moment";
import type { BillingAgreement } from "../model";
import { refuse, type Refusal } from "../wire/errors";
import { agreementConstraints } from "./agreement-terms";
import { cancelOrder, closeOrder, hasMoney, isLiving, releaseHolds } from "./order-reference";
import { moveAgreement } from "./transitions";

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
