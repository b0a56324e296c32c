import { money, type Money } from "@/lib/payments/money";
import type { AuthorizationSnapshot, CaptureSnapshot, OrderSnapshot, RefundSnapshot } from "@/lib/payments/snapshot";
import { orderTotals } from "@/lib/payments/totals";
import type { IntentRow, OrderView } from "@/lib/queries/order-view";

// An order for the tests of this folder: what a test is about is given, the rest is quiet.

export const now = new Date("2025-11-18T14:30:00Z");
export const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
export const usd = (minor: number): Money => money(minor, "USD");

export const sampleHold = (given: Partial<AuthorizationSnapshot> = {}): AuthorizationSnapshot => ({
  id: "S01-5806490-2147504-A061604",
  state: "Open",
  reason: null,
  softDecline: null,
  amount: usd(98_00),
  captured: usd(0),
  captureNow: false,
  createdAt: hoursAgo(5),
  expiresAt: null,
  ...given,
});

export const sampleCapture = (given: Partial<CaptureSnapshot> = {}): CaptureSnapshot => ({
  id: "S01-5806490-2147504-C061582",
  authorizationId: "S01-5806490-2147504-A061582",
  state: "Completed",
  reason: null,
  amount: usd(358_20),
  refunded: usd(0),
  createdAt: hoursAgo(28),
  ...given,
});

export const sampleRefund = (given: Partial<RefundSnapshot> = {}): RefundSnapshot => ({
  id: "S01-5806490-2147504-R061590",
  captureId: "S01-5806490-2147504-C061582",
  state: "Pending",
  reason: null,
  type: "SellerInitiated",
  amount: usd(18_50),
  createdAt: hoursAgo(1),
  ...given,
});

export const sampleSnapshot = (given: Partial<OrderSnapshot> = {}): OrderSnapshot => ({
  id: "S01-5806490-2147504",
  state: "Open",
  reason: null,
  total: usd(486_20),
  currency: "USD",
  constraints: [],
  region: "us",
  environment: "sandbox",
  createdAt: hoursAgo(44),
  expiresAt: null,
  authorizations: [],
  captures: [],
  refunds: [],
  unsettled: [],
  confirmedAttributes: { sellerNote: null, sellerOrderId: "HP-204918", storeName: null, customInformation: null },
  ...given,
});

export const sampleIntent = (given: Partial<IntentRow> = {}): IntentRow => ({
  id: "0b0c5f0e-7d29-4a51-9d5c-0d7d1f3a2b11",
  formId: "5d8f2c1a-94b3-4e07-8a6f-3c0e9b7d1f22",
  operation: "Refund",
  state: "unanswered",
  objectId: "S01-5806490-2147504-C061582",
  referenceId: "r1",
  amount: usd(18_50),
  captureNow: false,
  requestedBy: "Ines Duarte",
  requestedAt: hoursAgo(1),
  notBefore: hoursAgo(1),
  waitingFor: null,
  everUnanswered: true,
  unansweredSince: hoursAgo(1),
  sends: 1,
  looks: 0,
  resultId: null,
  errorCode: null,
  errorMessage: null,
  conclusionNote: null,
  concludedAt: null,
  ...given,
});

export function sampleOrder(snapshot: OrderSnapshot = sampleSnapshot(), given: Partial<OrderView> = {}): OrderView {
  const { id, region, environment, createdAt, expiresAt } = snapshot;
  return {
    ...{ id, region, environment, createdAt, expiresAt, snapshot },
    accountSlug: "us",
    confirmedAt: null,
    accountName: "Harbour & Pine US",
    sellerId: "A3••••••••7Q",
    version: 7,
    asOf: now,
    timeZone: "UTC",
    totals: orderTotals(snapshot),
    facts: {},
    intents: [],
    sellerOrderId: "HP-204918",
    storeName: null,
    sellerNote: null,
    customInformation: null,
    reasonDescription: null,
    stateChangedAt: null,
    buyer: { name: "Maren Holt", email: null, phone: null },
    destination: null,
    constraints: [],
    authenticationState: null,
    updatedAt: hoursAgo(2),
    refreshedAt: null,
    softDescriptor: "HARBOURPINE",
    accountStoreName: null,
    confirmUrlsConfigured: false,
    paused: null,
    ...given,
  };
}
