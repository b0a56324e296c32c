import { newChildId } from "../ids";
import type { Moment } from "../moment";
import { money, writeMoney } from "../money";
import type { Authorization, CreditShare, Fate, Money, OrderReference } from "../model";
import { refuse, type Refusal } from "../wire/errors";
import { accountOf, chargingCeiling, exceedsMaximum, heldOn, isReleasable } from "./amounts";
import { refuseOverAgreementLimit } from "./agreement-terms";
import { refuseOnAgreement, suspendAgreement } from "./billing-agreement";
import { capture } from "./capture";
import { recordMovement } from "./movement";
import { closeOrder, suspendOrder } from "./order-reference";
import { moveAuthorization } from "./transitions";

export type AuthorizeAsk = {
  referenceId: string;
  amount: Money;
  note?: string | undefined;
  captureNow: boolean;
  synchronous: boolean;
  softDescriptor: string;
  credits: CreditShare[];
  orderItemCategories?: string[] | undefined;
  simulated?: Fate | undefined;
};

export function refuseAuthorize(moment: Moment, order: OrderReference, amount: Money): Refusal | undefined {
  const ceiling = chargingCeiling(moment, order);
  if (order.status.state !== "Open" || !ceiling)
    return refuse("InvalidOrderReferenceStatus", `OrderReference ${order.id} is ${order.status.state}, not Open.`);
  const refusal = refuseOnAgreement(moment, order.agreementId);
  if (refusal) return refusal;
  if (amount.currencyCode !== ceiling.currencyCode)
    return refuse("CurrencyMismatch", `The currency of OrderReference ${order.id} is ${ceiling.currencyCode}.`);
  if (exceedsMaximum(moment, order, amount))
    return refuse("TransactionAmountExceeded", `${writeMoney(amount)} is more than one authorization may reserve.`);
  const counted = moment.store.authorizations
    .of(order.id)
    .filter(({ status }) => moment.settings.declinedAuthorizationsCount || status.state !== "Declined");
  if (counted.length >= moment.settings.authorizationsPerOrder)
    return refuse("TransactionCountExceeded", `OrderReference ${order.id} has all the authorizations it may have.`);
  const held = heldOn(moment, order);
  if (held + amount.amountMinor > ceiling.amountMinor)
    return refuse(
      "TransactionAmountExceeded",
      `OrderReference ${order.id} has ${writeMoney(money(held, amount.currencyCode))} authorized; ` +
        `${writeMoney(amount)} more would pass its maximum of ${writeMoney(ceiling)}.`,
    );
  return refuseOverAgreementLimit(moment, order.agreementId, amount);
}

export function authorize(moment: Moment, order: OrderReference, ask: AuthorizeAsk): Authorization {
  const { store, now } = moment;
  const { simulated, ...asked } = ask;
  const [wish, card] = [simulated ?? order.nextDecline, fateOfPaymentMethod(order)];
  const authorization: Authorization = {
    ...asked,
    id: newChildId(order.id, "A", (id) => store.authorizations.get(id) !== undefined),
    environment: order.environment,
    sellerId: order.sellerId,
    orderId: order.id,
    createdAt: now,
    status: { state: "Pending", updatedAt: now },
    fate: moment.settings.simulationGoesBeforeCard ? (wish ?? card) : (card ?? wish),
  };
  store.authorizations.save(authorization);
  if (order.nextDecline && !simulated) store.orders.save({ ...order, nextDecline: undefined });
  const timing = moment.settings.timings[order.environment];
  store.timers.set(now + timing.authorizationLifetimeMs, "authorizationExpires", authorization.id);
  if (ask.synchronous) return decideAuthorization(moment, authorization);
  store.timers.set(now + timing.authorizationDecisionMs, "authorizationDecides", authorization.id);
  return authorization;
}

/** The starred cards of the sandbox's wallet do without a note what a note would ask for (domain 4.4). */
function fateOfPaymentMethod({ paymentMethod }: OrderReference): Fate | undefined {
  return paymentMethod && !["Valid", "PaymentMethodNotAllowed"].includes(paymentMethod)
    ? { state: "Declined", reasonCode: paymentMethod }
    : undefined;
}

/** What Amazon makes of a pending authorization. */
export function decideAuthorization(moment: Moment, authorization: Authorization): Authorization {
  const { fate } = authorization;
  if (fate?.state === "Declined") return declineAuthorization(moment, authorization, fate);
  if (fate?.reasonCode === "AmazonClosed")
    return moveAuthorization(moment, authorization, { state: "Closed", reasonCode: "AmazonClosed" });
  return approve(moment, authorization);
}

function approve(moment: Moment, authorization: Authorization): Authorization {
  const { store, now } = moment;
  const { id, amount, fate } = authorization;
  recordMovement(moment, authorization, "authorization", amount);
  if (!authorization.captureNow) {
    if (fate?.expiresAfterMinutes !== undefined)
      store.timers.set(now + fate.expiresAfterMinutes * 60_000, "authorizationExpires", id);
    return moveAuthorization(moment, authorization, { state: "Open" });
  }
  const { referenceId, note, softDescriptor, credits } = authorization;
  const closed = moveAuthorization(moment, authorization, { state: "Closed", reasonCode: "MaxCapturesProcessed" });
  capture(moment, closed, { referenceId, amount, note, softDescriptor, credits });
  return closed;
}

/** A decline reaches the order reference and the agreement behind it (domain 2.2). */
export function declineAuthorization(moment: Moment, authorization: Authorization, fate: Fate): Authorization {
  const { store, settings, now } = moment;
  const { reasonCode } = fate;
  const invalid = reasonCode === "InvalidPaymentMethod";
  const softDecline = invalid ? (fate.softDecline ?? false) : undefined;
  const declined = moveAuthorization(moment, { ...authorization, softDecline }, { state: "Declined", reasonCode });
  const order = store.orders.get(authorization.orderId);
  if (!order) throw new Error(`no order reference ${authorization.orderId}`);
  if (reasonCode === "AmazonRejected") closeOrder(moment, order, "AmazonClosed");
  if (!invalid || (softDecline && !settings.softDeclineSuspends)) return declined;
  suspendOrder(moment, order);
  if (order.agreementId) suspendAgreement(moment, order.agreementId);
  const repairs = !authorization.synchronous || settings.synchronousDeclineRepairsItself;
  if (fate.repairedAfterMinutes !== undefined && repairs) {
    const repairedAt = now + fate.repairedAfterMinutes * 60_000;
    store.timers.set(repairedAt, "orderRepaired", order.id);
    if (order.agreementId) store.timers.set(repairedAt, "agreementRepaired", order.agreementId);
  }
  return declined;
}

/** Only what will not be captured is closed by its merchant: a capture closes its authorization itself (wire 5.3). */
export function refuseCloseAuthorization(moment: Moment, authorization: Authorization): Refusal | undefined {
  const { id, status } = authorization;
  return isReleasable(moment, authorization)
    ? undefined
    : refuse("InvalidAuthorizationStatus", `Authorization ${id} is ${status.state} or captured and cannot be closed.`);
}

/** `AMZ*` and the merchant's text, or Amazon's default (domain 3.3). */
export function softDescriptorOf(
  moment: Moment,
  order: Pick<OrderReference, "sellerId">,
  asked: string | undefined,
): string {
  return asked === undefined
    ? `AMZ*${accountOf(moment, order).storeName} amzn.com/pmts WA`
    : `AMZ*${asked}`.slice(0, 20);
}
