import type { Moment } from "../moment";
import { sum, writeMoney } from "../money";
import type { Capture, Constraint, Money, OrderReference } from "../model";
import { isRefusal, refuse, type Refusal } from "../wire/errors";
import { accountOf, chargingCeiling, exceedsMaximum, isReleasable } from "./amounts";
import { moveAuthorization, moveOrder } from "./transitions";

const describe: Record<string, string> = {
  AmountNotSet: "The seller has not set the amount for the Order Reference.",
  BuyerEqualsSeller: "The buyer and the seller are the same account.",
  PaymentPlanNotSet: "The buyer has not been able to select a Payment method for the given Order Reference.",
  ShippingAddressNotSet: "The buyer has not selected a shipping address for the given Order Reference.",
  PaymentMethodNotAllowed: "The payment method that the buyer selected is not allowed for this Order Reference.",
  CurrencyMismatch: "The currency of the order total differs from the currency shown to the buyer.",
};

/** What stands between an order reference and its confirmation (domain 2.1.4). */
export function constraintsOf(order: OrderReference): Constraint[] {
  const { state } = order.status;
  const draft = state === "Draft";
  const ids = [
    draft && !order.orderTotal && "AmountNotSet",
    draft && order.buyerEqualsSeller && "BuyerEqualsSeller",
    (draft || state === "Suspended") && !order.paymentMethod && "PaymentPlanNotSet",
    draft && order.shipped && !order.destination && "ShippingAddressNotSet",
    draft &&
      (order.simulatedConstraint ?? order.paymentMethod) === "PaymentMethodNotAllowed" &&
      "PaymentMethodNotAllowed",
    draft && order.orderTotal && order.orderTotal.currencyCode !== order.presentmentCurrency && "CurrencyMismatch",
  ];
  return ids.filter((id) => typeof id === "string").map((id) => ({ id, description: describe[id] ?? "" }));
}

type ConfirmAsk = {
  successUrl?: string | undefined;
  failureUrl?: string | undefined;
  expectsAuthorization: boolean;
  /** What the buyer's bank is asked about; the order's total unless said. */
  authorizationAmount?: Money | undefined;
};

export function confirmOrder(moment: Moment, order: OrderReference, ask: ConfirmAsk): Refusal | undefined {
  const refusal = refuseConfirm(moment, order, ask);
  if (isRefusal(refusal)) return refusal;
  if (order.status.state === "Open") return undefined;
  const asked = { ...order, expectImmediateAuthorization: ask.expectsAuthorization };
  const { redirectUrlRegions, confirmNeedsChallenge } = moment.settings;
  const challenged = confirmNeedsChallenge && redirectUrlRegions.includes(accountOf(moment, order).region);
  if (order.status.state === "Draft" && challenged && ask.successUrl) {
    moment.store.orders.save({ ...asked, challenge: "required" });
  } else openOrder(moment, asked);
  return undefined;
}

function refuseConfirm(moment: Moment, order: OrderReference, ask: ConfirmAsk): Refusal | undefined {
  const { settings } = moment;
  const { state } = order.status;
  if (state === "Canceled" || state === "Closed" || (state === "Open" && !settings.confirmOnOpenSucceeds))
    return refuse("InvalidOrderReferenceStatus", `OrderReference ${order.id} is ${state} and cannot be confirmed.`);
  if (settings.redirectUrlsRequired && settings.redirectUrlRegions.includes(accountOf(moment, order).region))
    if (!ask.successUrl || !ask.failureUrl)
      return refuse("InvalidParameterValue", "SuccessUrl and FailureUrl are required in this region.");
  const constraints = constraintsOf(order);
  if (constraints.length === 0) return refuseAuthenticated(moment, order, ask.authorizationAmount);
  const list = constraints.map(({ id }) => id).join(", ");
  return state === "Suspended" && settings.confirmBeforePaymentMethodUpdateCode === "PaymentMethodNotUpdated"
    ? refuse("PaymentMethodNotUpdated", `The buyer of OrderReference ${order.id} has not updated the payment method.`)
    : refuse("ConstraintsExist", `OrderReference ${order.id} has constraints and cannot be confirmed: ${list}`);
}

export const awaitsChallenge = ({ status, challenge }: OrderReference): boolean =>
  status.state === "Draft" && challenge === "required";

/** The amount to be authenticated is one the order may be charged (wire 5.11, 8.2). */
function refuseAuthenticated(moment: Moment, order: OrderReference, amount: Money | undefined): Refusal | undefined {
  const ceiling = chargingCeiling(moment, order);
  if (!amount || !ceiling) return undefined;
  if (amount.currencyCode !== ceiling.currencyCode)
    return refuse("CurrencyMismatch", `The currency of OrderReference ${order.id} is ${ceiling.currencyCode}.`);
  return amount.amountMinor > ceiling.amountMinor || exceedsMaximum(moment, order, amount)
    ? refuse("TransactionAmountExceeded", `OrderReference ${order.id} may be charged ${writeMoney(ceiling)}.`)
    : undefined;
}

/** From Draft by confirmation, or from Suspended once the payment method is right again. */
export function openOrder(moment: Moment, order: OrderReference): OrderReference {
  if (order.expectImmediateAuthorization && order.status.state === "Draft")
    moment.store.timers.set(moment.now + moment.settings.immediateAuthorizationMs, "orderUnauthorized", order.id);
  const challenge = order.challenge && ("passed" as const);
  return moveOrder(moment, { ...order, confirmed: true, challenge }, { state: "Open" });
}

export const repairOrder = (moment: Moment, order: OrderReference): OrderReference =>
  openOrder(moment, { ...order, paymentMethod: "Valid" });

export function suspendOrder(moment: Moment, order: OrderReference): void {
  if (order.status.state !== "Open") return;
  const reasonCode = "InvalidPaymentMethod";
  moveOrder(moment, { ...order, paymentMethod: undefined }, { state: "Suspended", reasonCode });
}

export const isLiving = (order: OrderReference) => ["Open", "Suspended"].includes(order.status.state);

export function refuseCancel(moment: Moment, order: OrderReference): Refusal | undefined {
  const { state } = order.status;
  if (state === "Draft")
    return refuse(moment.settings.cancelDraftCode, `OrderReference ${order.id} is in Draft and cannot be canceled.`);
  if (!isLiving(order))
    return refuse(moment.settings.cancelTerminalCode, `OrderReference ${order.id} is ${state} and cannot be canceled.`);
  return hasMoney(moment, order)
    ? refuse("InvalidCancelAttempt", `OrderReference ${order.id} has captures and cannot be canceled.`)
    : undefined;
}

/** Lets go of everything that is held for the order. */
export function releaseHolds(moment: Moment, order: OrderReference): void {
  for (const authorization of moment.store.authorizations.of(order.id))
    if (isReleasable(moment, authorization))
      moveAuthorization(moment, authorization, { state: "Closed", reasonCode: "OrderReferenceCanceled" });
}

/** Nothing is held for a canceled order (domain 2.1.1). */
export function cancelOrder(
  moment: Moment,
  order: OrderReference,
  reasonCode: string,
  reasonDescription?: string,
): void {
  releaseHolds(moment, order);
  moveOrder(moment, order, { state: "Canceled", reasonCode, reasonDescription });
}

export const refuseClose = ({ settings }: Moment, order: OrderReference): Refusal | undefined =>
  isLiving(order)
    ? undefined
    : refuse(settings.closeWrongStateCode, `OrderReference ${order.id} is ${order.status.state} and cannot be closed.`);

export function closeOrder(
  moment: Moment,
  order: OrderReference,
  reasonCode: string,
  reasonDescription?: string,
): void {
  if (isLiving(order)) moveOrder(moment, order, { state: "Closed", reasonCode, reasonDescription });
}

export const capturesOn = ({ store }: Moment, order: OrderReference): Capture[] =>
  store.authorizations.of(order.id).flatMap(({ id }) => store.captures.of(id));

/** Collected, or about to be. */
export const hasMoney = (moment: Moment, order: OrderReference): boolean =>
  capturesOn(moment, order).some(({ status }) => status.state !== "Declined");

/** Reaching the ceiling or the last allowed capture closes an open order by itself (domain 2.1.2). */
export function closeOrderWhenCharged(moment: Moment, orderId: string): void {
  const order = moment.store.orders.get(orderId);
  if (order?.status.state !== "Open") return;
  const collected = capturesOn(moment, order).filter(({ status }) => ["Completed", "Closed"].includes(status.state));
  const ceiling = chargingCeiling(moment, order);
  if (ceiling && sum(collected.map(({ amount }) => amount)) >= ceiling.amountMinor)
    moveOrder(moment, order, { state: "Closed", reasonCode: "MaxAmountCharged" });
  else if (collected.length >= moment.settings.authorizationsPerOrder)
    moveOrder(moment, order, { state: "Closed", reasonCode: "MaxAuthorizationsCaptured" });
}
