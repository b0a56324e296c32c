import { money, zero, type Money } from "./money";
import { termsAt } from "./settings";
import type { AuthorizationSnapshot, CaptureSnapshot, OrderSnapshot, RefundSnapshot } from "./snapshot";

// Orders for the tests of rules: an Open one in the US, placed on a Sunday, looked at two days later.

export const usd = (minor: number): Money => money(minor, "USD");
export const placed = new Date("2025-11-16T17:58:00Z");
export const now = new Date("2025-11-18T14:32:00Z");
export const terms = termsAt(now);
export const minutesAfter = (start: Date, minutes: number): Date => new Date(start.getTime() + minutes * 60_000);
export const daysAfter = (start: Date, days: number): Date => minutesAfter(start, days * 1440);

export const ORDER = "P01-5806490-2147504";

export const anOrder = (changes: Partial<OrderSnapshot> = {}): OrderSnapshot => ({
  id: ORDER,
  state: "Open",
  reason: null,
  total: usd(200_00),
  currency: "USD",
  constraints: [],
  region: "us",
  environment: "production",
  createdAt: placed,
  expiresAt: null,
  authorizations: [],
  captures: [],
  refunds: [],
  unsettled: [],
  confirmedAttributes: { sellerNote: null, sellerOrderId: null, storeName: null, customInformation: null },
  ...changes,
});

export const anAuthorization = (changes: Partial<AuthorizationSnapshot> = {}): AuthorizationSnapshot => {
  const amount = changes.amount ?? usd(100_00);
  return {
    id: `${ORDER}-A000001`,
    state: "Open",
    reason: null,
    softDecline: null,
    amount,
    captured: zero(amount.currency),
    captureNow: false,
    createdAt: placed,
    expiresAt: null,
    ...changes,
  };
};

export const aCapture = (changes: Partial<CaptureSnapshot> = {}): CaptureSnapshot => {
  const amount = changes.amount ?? usd(100_00);
  return {
    id: `${ORDER}-C000001`,
    authorizationId: `${ORDER}-A000001`,
    state: "Completed",
    reason: null,
    amount,
    refunded: zero(amount.currency),
    createdAt: placed,
    ...changes,
  };
};

export const aRefund = (changes: Partial<RefundSnapshot> = {}): RefundSnapshot => ({
  id: `${ORDER}-R000001`,
  captureId: `${ORDER}-C000001`,
  state: "Completed",
  reason: null,
  type: "SellerInitiated",
  amount: usd(10_00),
  createdAt: placed,
  ...changes,
});

/** The order of the design's detail page: $358.20 captured, $60.50 of it going back, $98.00 on hold, $30.00 free. */
export const harbourOrder = (changes: Partial<OrderSnapshot> = {}): OrderSnapshot =>
  anOrder({
    total: usd(486_20),
    authorizations: [
      anAuthorization({ id: "A1", state: "Declined", reason: "InvalidPaymentMethod", amount: usd(486_20) }),
      anAuthorization({
        id: "A2",
        state: "Closed",
        reason: "MaxCapturesProcessed",
        amount: usd(358_20),
        captured: usd(358_20),
      }),
      anAuthorization({ id: "A3", amount: usd(98_00), createdAt: new Date("2025-11-18T09:12:00Z") }),
    ],
    captures: [aCapture({ id: "C2", authorizationId: "A2", amount: usd(358_20), refunded: usd(42_00) })],
    refunds: [
      aRefund({ id: "R1", captureId: "C2", amount: usd(42_00) }),
      aRefund({ id: "R2", captureId: "C2", amount: usd(18_50), state: "Pending" }),
    ],
    ...changes,
  });
