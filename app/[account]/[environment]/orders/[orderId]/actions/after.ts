import { zero, type Money } from "@/lib/payments/money";
import type { AuthorizationSnapshot, CaptureSnapshot, OrderSnapshot } from "@/lib/payments/snapshot";

// The order as it would stand if Amazon did what is asked: the rules themselves then say what changes.

const TO_COME = "to-come";

const captureOf = (authorizationId: string, amount: Money, createdAt: Date): CaptureSnapshot => ({
  id: TO_COME,
  authorizationId,
  state: "Completed",
  reason: null,
  amount,
  refunded: zero(amount.currency),
  createdAt,
});

export function afterAuthorize(order: OrderSnapshot, amount: Money, captureNow: boolean, now: Date): OrderSnapshot {
  const authorization: AuthorizationSnapshot = {
    id: TO_COME,
    state: captureNow ? "Closed" : "Open",
    reason: captureNow ? "MaxCapturesProcessed" : null,
    softDecline: null,
    amount,
    captured: captureNow ? amount : zero(amount.currency),
    captureNow,
    createdAt: now,
    expiresAt: null,
  };
  return {
    ...order,
    authorizations: [...order.authorizations, authorization],
    captures: captureNow ? [...order.captures, captureOf(TO_COME, amount, now)] : order.captures,
  };
}

/** One capture closes its authorization; what it leaves of the hold is released (domain reference 1.10.2). */
export function afterCapture(order: OrderSnapshot, authorizationId: string, amount: Money, now: Date): OrderSnapshot {
  const authorizations = order.authorizations.map((one) =>
    one.id === authorizationId ? { ...one, state: "Closed", reason: "MaxCapturesProcessed", captured: amount } : one,
  );
  return { ...order, authorizations, captures: [...order.captures, captureOf(authorizationId, amount, now)] };
}

export function afterRefund(order: OrderSnapshot, captureId: string, amount: Money, now: Date): OrderSnapshot {
  const refund = {
    id: TO_COME,
    captureId,
    state: "Pending",
    reason: null,
    type: "SellerInitiated",
    amount,
    createdAt: now,
  };
  return { ...order, refunds: [...order.refunds, refund] };
}
