import { announceAgreement } from "../notifications/announce";
import { cancelAgreement, repairAgreement } from "../rules/billing-agreement";
import { awaitsChallenge, cancelOrder, hasMoney, openOrder, repairOrder } from "../rules/order-reference";
import { returnByAmazon } from "./money-acts";
import { newBuyer } from "../buyers";
import { accountOf } from "../rules/amounts";
import { notFor, type Act } from "./wish";
import { captureOf } from "./subject";

/** Another card. On Amazon's pages that opens a suspended order by itself (domain 2.1.2). */
const updatePaymentMethod: Act = (moment, subject, wish) => {
  const { store } = moment;
  const { state } = subject.object.status;
  const open = state === "Suspended" && wish.in === "amazon";
  if (!["Draft", "Open", "Suspended"].includes(state)) return notFor(subject);
  if (subject.kind === "order reference") {
    if (open) repairOrder(moment, subject.object);
    else store.orders.save({ ...subject.object, paymentMethod: "Valid", simulatedConstraint: undefined });
    return null;
  }
  if (subject.kind !== "billing agreement") return notFor(subject);
  if (open) repairAgreement(moment, subject.object);
  else {
    const changed = store.agreements.save({ ...subject.object, paymentMethod: "Valid" });
    if (state !== "Draft") announceAgreement(moment, changed, "PaymentMethodUpdated");
  }
  return null;
};

const updateShippingAddress: Act = (moment, subject) => {
  const { store } = moment;
  if (subject.kind !== "order reference" && subject.kind !== "billing agreement") return notFor(subject);
  if (!["Draft", "Open"].includes(subject.object.status.state)) return notFor(subject);
  const { destination } = newBuyer(accountOf(moment, subject.object).region, subject.object.buyer);
  if (subject.kind === "order reference") store.orders.save({ ...subject.object, destination });
  else {
    const changed = store.agreements.save({ ...subject.object, destination });
    if (changed.status.state !== "Draft") announceAgreement(moment, changed, "AddressUpdated");
  }
  return null;
};

const giveConsent: Act = ({ store }, subject) => {
  if (subject.kind !== "billing agreement" || subject.object.status.state !== "Draft") return notFor(subject);
  store.agreements.save({ ...subject.object, consent: true });
  return null;
};

const completeAuthentication: Act = (moment, subject) => {
  if (subject.kind !== "order reference" || !awaitsChallenge(subject.object)) return "no bank's challenge is waiting.";
  openOrder(moment, subject.object);
  return null;
};

/** The order stays a draft, and may be confirmed again (domain 3.8). */
const failAuthentication: Act = ({ store }, subject) => {
  if (subject.kind !== "order reference" || !awaitsChallenge(subject.object)) return "no bank's challenge is waiting.";
  store.orders.save({ ...subject.object, challenge: undefined });
  return null;
};

/** An order or agreement given up; of a capture, a direct debit revoked (domain 2.4). */
const buyerCancel: Act = (moment, subject, wish) => {
  const alive = ["Draft", "Open", "Suspended"].includes(subject.object.status.state);
  if (subject.kind === "billing agreement") {
    if (!alive) return notFor(subject);
    cancelAgreement(moment, subject.object, moment.settings.buyerEndsAgreement);
    return null;
  }
  if (subject.kind === "capture") return returnByAmazon(moment, captureOf(moment, subject), wish, "BuyerCanceled");
  if (subject.kind !== "order reference" || !alive) return notFor(subject);
  if (hasMoney(moment, subject.object)) return "money was collected on it.";
  cancelOrder(moment, subject.object, "AmazonCanceled");
  return null;
};

export const buyerActs: Record<string, Act> = {
  ...{ updatePaymentMethod, updateShippingAddress, giveConsent },
  ...{ completeAuthentication, failAuthentication, buyerCancel },
};
