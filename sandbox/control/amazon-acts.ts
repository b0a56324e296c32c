import type { Fate } from "../model";
import { isReleasable } from "../rules/amounts";
import { decideAuthorization, declineAuthorization } from "../rules/authorization";
import { cancelAgreement } from "../rules/billing-agreement";
import { decideCapture, declineCapture } from "../rules/capture";
import { cancelOrder, closeOrder, hasMoney } from "../rules/order-reference";
import { decideRefund } from "../rules/refund";
import { moveAuthorization, moveCapture, moveRefund } from "../rules/transitions";
import { notFor, type Act, type Wish } from "./wish";

/** Closes whatever is alive, with AmazonClosed; an agreement is canceled instead (domain 2.5). */
const amazonClose: Act = (moment, subject) => {
  const { state } = subject.object.status;
  const to = { state: "Closed", reasonCode: "AmazonClosed" } as const;
  if (subject.kind === "order reference" && ["Open", "Suspended"].includes(state))
    closeOrder(moment, subject.object, "AmazonClosed");
  else if (subject.kind === "authorization" && isReleasable(moment, subject.object))
    moveAuthorization(moment, subject.object, to);
  else if (subject.kind === "capture" && state === "Completed") moveCapture(moment, subject.object, to);
  else if (subject.kind === "billing agreement" && ["Open", "Suspended"].includes(state))
    cancelAgreement(moment, subject.object, { state: "Canceled", reasonCode: "AmazonCanceled" });
  else return notFor(subject);
  return null;
};

const amazonCancel: Act = (moment, subject, wish) => {
  if (subject.kind === "billing agreement") return amazonClose(moment, subject, wish);
  if (subject.kind !== "order reference" || !["Open", "Suspended"].includes(subject.object.status.state))
    return notFor(subject);
  if (hasMoney(moment, subject.object)) return "money was collected on it.";
  cancelOrder(moment, subject.object, "AmazonCanceled");
  return null;
};

const authorizationReasons = ["InvalidPaymentMethod", "AmazonRejected", "ProcessingFailure", "TransactionTimedOut"];
const laterReasons = ["AmazonRejected", "ProcessingFailure"];

/** Declines what is pending; on what may have a next child, declines that child when it comes. */
const decline: Act = (moment, subject, wish) => {
  const { store } = moment;
  const ofAuthorizations =
    subject.kind === "order reference" ||
    subject.kind === "billing agreement" ||
    (subject.kind === "authorization" && subject.object.status.state === "Pending");
  const reasons = ofAuthorizations ? authorizationReasons : laterReasons;
  const fate = fateOf(wish, reasons);
  if (typeof fate === "string") return fate;
  const { state } = subject.object.status;
  if (subject.kind === "authorization" && state === "Pending") declineAuthorization(moment, subject.object, fate);
  else if (subject.kind === "authorization" && state === "Open")
    store.authorizations.save({ ...subject.object, nextDecline: fate });
  else if (subject.kind === "capture" && state === "Pending") declineCapture(moment, subject.object, fate.reasonCode);
  else if (subject.kind === "capture" && state === "Completed")
    store.captures.save({ ...subject.object, nextDecline: fate });
  else if (subject.kind === "refund" && state === "Pending")
    moveRefund(moment, subject.object, { state: "Declined", reasonCode: fate.reasonCode });
  else if (subject.kind === "order reference" && ["Draft", "Open", "Suspended"].includes(state))
    store.orders.save({ ...subject.object, nextDecline: fate });
  else if (subject.kind === "billing agreement" && ["Draft", "Open", "Suspended"].includes(state))
    store.agreements.save({ ...subject.object, nextDecline: fate });
  else return notFor(subject);
  return null;
};

function fateOf({ reason, reasonCode, softDecline }: Wish, reasons: readonly string[]): Fate | string {
  const chosen = reason ?? reasonCode ?? "AmazonRejected";
  return reasons.includes(chosen)
    ? { state: "Declined", reasonCode: chosen, softDecline }
    : `the reason ${chosen} is not one of ${reasons.join(", ")}.`;
}

/** Amazon makes up its mind now instead of later. */
const complete: Act = (moment, subject) => {
  if (subject.object.status.state !== "Pending") return notFor(subject);
  if (subject.kind === "authorization") decideAuthorization(moment, subject.object);
  else if (subject.kind === "capture") decideCapture(moment, subject.object);
  else if (subject.kind === "refund") decideRefund(moment, subject.object);
  return null;
};

/** A warning that leaves the state as it is (domain 2.2). */
const stopShipment: Act = (moment, subject) => {
  const { state } = subject.object.status;
  const reasonCode = "StopShipmentAtypicalAuth";
  if (subject.kind === "authorization" && (state === "Pending" || state === "Open"))
    moveAuthorization(moment, subject.object, { state, reasonCode });
  else if (subject.kind === "capture" && (state === "Pending" || state === "Completed"))
    moveCapture(moment, subject.object, { state, reasonCode });
  else return notFor(subject);
  return null;
};

export const amazonActs: Record<string, Act> = { amazonClose, amazonCancel, decline, complete, stopShipment };
