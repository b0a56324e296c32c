import type { Moment } from "../moment";
import type {
  AgreementState,
  Authorization,
  AuthorizationState,
  BillingAgreement,
  Capture,
  CaptureState,
  OrderReference,
  OrderState,
  Refund,
  RefundState,
} from "../model";
import {
  announceAgreement,
  announceAuthorization,
  announceCapture,
  announceOrder,
  announceRefund,
} from "../notifications/announce";

type To<State> = { state: State; reasonCode?: string | undefined; reasonDescription?: string | undefined };

/** The only ways an object changes its state: kept, stamped with the moment, and announced (domain 5.3). */
export function moveOrder(moment: Moment, order: OrderReference, to: To<OrderState>): OrderReference {
  const moved = moment.store.orders.save({ ...order, status: { ...to, updatedAt: moment.now } });
  announceOrder(moment, moved);
  return moved;
}

export function moveAuthorization(
  moment: Moment,
  authorization: Authorization,
  to: To<AuthorizationState>,
): Authorization {
  const moved = moment.store.authorizations.save({ ...authorization, status: { ...to, updatedAt: moment.now } });
  if (to.state === "Pending") return moved;
  // A charge at once that took nothing has spent its authorization's reference, not a capture's (wire 7).
  if (moved.captureNow && to.reasonCode !== "MaxCapturesProcessed")
    moment.store.references.release(moved, "capture", moved.referenceId);
  announceAuthorization(moment, moved);
  return moved;
}

export function moveCapture(moment: Moment, capture: Capture, to: To<CaptureState>): Capture {
  const moved = moment.store.captures.save({ ...capture, status: { ...to, updatedAt: moment.now } });
  if (to.state !== "Pending") announceCapture(moment, moved);
  return moved;
}

export function moveRefund(moment: Moment, refund: Refund, to: To<RefundState>): Refund {
  const status = { ...to, updatedAt: moment.now };
  const moved = moment.store.refunds.save({ ...refund, status, history: [...refund.history, status] });
  if (to.state !== "Pending") announceRefund(moment, moved);
  return moved;
}

export function moveAgreement(moment: Moment, agreement: BillingAgreement, to: To<AgreementState>): BillingAgreement {
  const moved = moment.store.agreements.save({ ...agreement, status: { ...to, updatedAt: moment.now } });
  announceAgreement(moment, moved, "BillingAgreementStatusUpdated");
  return moved;
}
