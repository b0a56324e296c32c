import { expect, test } from "vitest";
import type { OrderSnapshot } from "@/lib/payments/snapshot";
import type { OrderView } from "@/lib/queries/order-view";
import { actionItems } from "./action-items";
import type { Can } from "./actions/offers";
import {
  hoursAgo,
  sampleCapture,
  sampleHold,
  sampleOrder,
  sampleRefund,
  sampleSnapshot,
  usd,
} from "./actions/sample-order";
import { primaryStep, secondStep } from "./primary-step";

const everything: Can = { moveMoney: true, refund: true, settle: true, note: true, fetch: true };
const order = (snapshot: Partial<OrderSnapshot>, given?: Partial<OrderView>) =>
  sampleOrder(sampleSnapshot(snapshot), given);
const confirmed = { confirmedAt: hoursAgo(1) };
const refundable = [sampleCapture({ authorizationId: null, amount: usd(486_20) })];
const pending = [sampleHold({ state: "Pending", amount: usd(486_20) })];
const declined = [sampleRefund({ state: "Declined", reason: "AmazonRejected" })];
const stopped = [sampleHold({ reason: "StopShipmentAtypicalAuth", amount: usd(100_00) })];

/** One of yesterday's is dropped by Amazon. */
const draft = { state: "Draft", createdAt: hoursAgo(1) };
const atTheBuyers = { state: "Suspended", constraints: ["PaymentPlanNotSet"] };

const confirming = { operation: "ConfirmOrderReference", objectId: "S01-5806490-2147504" } as const;

const table: [string, OrderView, first: string | null, second: string | null][] = [
  ["a draft without a total", order({ ...draft, total: null }), "Set the total…", null],
  ["a complete draft", order(draft), "Confirm order…", null],
  ["a complete draft of two days ago", order({ ...draft, createdAt: hoursAgo(48) }), null, null],
  [
    "a draft whose buyer could not return",
    order({ ...draft, region: "uk" }, { confirmUrlsConfigured: false }),
    null,
    null,
  ],
  ["a draft without an address", order({ ...draft, constraints: ["ShippingAddressNotSet"] }), null, null],
  ["a draft we confirmed", order({ ...draft, region: "uk" }, confirmed), null, null],
  ["a draft we are confirming", order({ ...draft, unsettled: [confirming] }), null, null],
  ["a confirmed order", order({}), "Authorize $486.20…", null],
  ["a part on hold", order({ authorizations: [sampleHold()] }), "Capture $98.00", "authorize"],
  ["a hold that Amazon is checking", order({ authorizations: pending }), null, null],
  ["a hold that Amazon warns of", order({ authorizations: stopped, captures: [] }), null, null],
  ["a paid order", order({ captures: refundable }), "Close order…", "refund"],
  ["a paid order whose refund was declined", order({ captures: refundable, refunds: declined }), null, "refund"],
  ["a refused payment method", order(atTheBuyers), null, null],
  ["another payment method", order({ state: "Suspended" }), "Confirm order…", null],
  ["a canceled order", order({ state: "Canceled" }), null, null],
  ["a closed order", order({ state: "Closed", captures: refundable }), null, "refund"],
  ["a closed order with a hold", order({ state: "Closed", authorizations: [sampleHold()] }), "Capture $98.00", null],
];

for (const [what, view, first, second] of table)
  test(`${what}: ${first ?? "nothing"} is suggested, and ${second ?? "nothing"} beside it`, () => {
    const items = actionItems(view, everything);
    const primary = primaryStep(view, items);
    expect(primary?.label ?? null).toBe(first);
    expect(secondStep(items, primary)?.kind ?? null).toBe(second);
  });

test("nothing is suggested to somebody who may not do it", () => {
  const view = order({});
  expect(primaryStep(view, actionItems(view, { ...everything, moveMoney: false }))).toBeNull();
});
