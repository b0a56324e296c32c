import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as mws from "@/lib/mws";
import type { Region } from "@/lib/mws";
import { money } from "@/lib/payments/money";
import type { Refusal } from "@/lib/payments/refusal";
import { refuseAuthorize } from "@/lib/payments/refuse-authorize";
import { refuseCapture } from "@/lib/payments/refuse-capture";
import { refuseConfirm } from "@/lib/payments/refuse-confirm";
import { refuseCancelOrder, refuseCloseAuthorization, refuseCloseOrder } from "@/lib/payments/refuse-end";
import { refuseRefund } from "@/lib/payments/refuse-refund";
import { refuseSetDetails } from "@/lib/payments/refuse-set-details";
import { termsAt, type Terms } from "@/lib/payments/settings";
import type { OrderSnapshot } from "@/lib/payments/snapshot";
import { amazonAt, type Amazon } from "../support/amazon";
import { startSandbox, type TestSandbox } from "../support/sandbox";
import {
  aged,
  captures,
  holds,
  large,
  LARGE_MINOR,
  orders,
  reference,
  tenAuthorizations,
  TOTAL_MINOR,
  wire,
  type Had,
  type Having,
} from "./has";
import { snapshotOf } from "./snapshot";

// Our rules and Amazon's side, set side by side over HTTP: for every state, operation, edge amount and currency, we refuse exactly
// what Amazon refuses. A disagreement is a bug of one of the two, or an exception written down here.

let sandbox: TestSandbox;
const shops = new Map<Region, Amazon>();
beforeAll(async () => {
  sandbox = await startSandbox();
  for (const region of ["us", "uk", "de", "jp"] as const) shops.set(region, await amazonAt(sandbox.url, region));
});
afterAll(() => sandbox.stop());

type Case = {
  rule: (order: OrderSnapshot, had: Had, terms: Terms, amazon: Amazon) => Refusal | null;
  call: (amazon: Amazon, had: Had) => Promise<mws.Outcome<unknown>>;
};

/** Where we are more careful than Amazon, and why. */
const CONFIRMED = "Amazon answers a repeated confirm and changes nothing; nobody has a reason to send one.";
const EXCEPTIONS: Record<string, string> = {
  "confirm an Open order": CONFIRMED,
  "confirm an Open order with a hold": CONFIRMED,
  "confirm an Open order, captured": CONFIRMED,
};

function agree(name: string, region: Region, having: Having, { rule, call }: Case) {
  test(name, async () => {
    const amazon = shops.get(region)!;
    const had = await having(amazon);
    const { now } = await amazon.get<{ now: string }>("clock");
    const refusal = rule(await snapshotOf(amazon, had.orderId), had, termsAt(new Date(now)), amazon);
    const outcome = await call(amazon, had);
    expect(["done", "final"]).toContain(outcome.kind); // anything else decides nothing
    const verdicts = { we: refusal ? "refuse" : "allow", amazon: outcome.kind === "done" ? "allow" : "refuse" };
    if (name in EXCEPTIONS) return expect(verdicts, EXCEPTIONS[name]).toEqual({ we: "refuse", amazon: "allow" });
    expect(verdicts, `${JSON.stringify(refusal)} against ${JSON.stringify(outcome)}`).toEqual({
      we: verdicts.amazon,
      amazon: verdicts.amazon,
    });
  });
}

const ours = (amazon: Amazon, minor: number) => money(minor, amazon.seller.currencyCode);
const authorizing = (minor: number): Case => ({
  rule: (order, _, terms, amazon) => refuseAuthorize(order, { amount: ours(amazon, minor) }, terms),
  call: (amazon, { orderId }) =>
    amazon.client.call(mws.authorize, {
      orderReferenceId: orderId,
      referenceId: reference(),
      amount: wire(amazon, minor),
      timeoutMinutes: 0,
    }),
});
const capturing = (minor: number): Case => ({
  rule: (order, { authorizationId }, terms, amazon) =>
    refuseCapture(order, { authorizationId: authorizationId!, amount: ours(amazon, minor) }, terms),
  call: (amazon, { authorizationId }) =>
    amazon.client.call(mws.capture, {
      authorizationId: authorizationId!,
      referenceId: reference(),
      amount: wire(amazon, minor),
    }),
});
const refunding = (minor: number): Case => ({
  rule: (order, { captureId }, terms, amazon) =>
    refuseRefund(order, { captureId: captureId!, amount: ours(amazon, minor) }, terms),
  call: (amazon, { captureId }) =>
    amazon.client.call(mws.refund, { captureId: captureId!, referenceId: reference(), amount: wire(amazon, minor) }),
});
const canceling: Case = {
  rule: (order, _, terms) => refuseCancelOrder(order, terms),
  call: (amazon, { orderId }) => amazon.client.call(mws.cancelOrderReference, { orderReferenceId: orderId }),
};
const closing: Case = {
  rule: (order) => refuseCloseOrder(order),
  call: (amazon, { orderId }) => amazon.client.call(mws.closeOrderReference, { orderReferenceId: orderId }),
};
const releasing: Case = {
  rule: (order, { authorizationId }) => refuseCloseAuthorization(order, { authorizationId: authorizationId! }),
  call: (amazon, { authorizationId }) =>
    amazon.client.call(mws.closeAuthorization, { authorizationId: authorizationId! }),
};
const settingTotal: Case = {
  rule: (order, _, terms, amazon) =>
    refuseSetDetails(order, { operation: "SetOrderReferenceDetails", total: ours(amazon, 55_00) }, terms),
  call: (amazon, { orderId }) =>
    amazon.client.call(mws.setOrderReferenceDetails, { orderReferenceId: orderId, orderTotal: wire(amazon, 55_00) }),
};
const addingOrderId: Case = {
  rule: (order, _, terms) =>
    refuseSetDetails(order, { operation: "SetOrderAttributes", attributes: { sellerOrderId: "HP-1" } }, terms),
  call: (amazon, { orderId }) =>
    amazon.client.call(mws.setOrderAttributes, { orderReferenceId: orderId, sellerOrderId: "HP-1" }),
};
const urls = { success: "https://shop.example/yes", failure: "https://shop.example/no" };
const confirming: Case = {
  rule: (order, _, terms) => refuseConfirm(order, { redirectUrls: urls }, terms),
  call: (amazon, { orderId }) => {
    const european = amazon.seller.region === "uk" || amazon.seller.region === "de";
    const redirects = european ? { successUrl: urls.success, failureUrl: urls.failure } : {};
    return amazon.client.call(mws.confirmOrderReference, { orderReferenceId: orderId, ...redirects });
  },
};

const edges = [1, TOTAL_MINOR / 2, TOTAL_MINOR, TOTAL_MINOR + 1, TOTAL_MINOR * 1.15, TOTAL_MINOR * 1.15 + 1];

/** What Amazon allows on top of a large sum (domain reference 1.10.3), in the currency's own minor unit. */
const FIXED = { us: 75_00, uk: 75_00, de: 75_00, jp: 8_400 };
/** The most of one call (domain reference 1.10.3). */
const MOST = { us: 150_000_00, uk: 150_000_00, de: 150_000_00, jp: 10_000_000 };

for (const region of ["us", "uk", "de", "jp"] as const) {
  describe(`in ${region}`, () => {
    for (const [order, having] of Object.entries(orders)) {
      for (const minor of edges) agree(`authorize ${minor} on ${order}`, region, having, authorizing(minor));
      agree(`cancel ${order}`, region, having, canceling);
      agree(`close ${order}`, region, having, closing);
      agree(`set the total of ${order}`, region, having, settingTotal);
      agree(`add the merchant's order id to ${order}`, region, having, addingOrderId);
      agree(`confirm ${order}`, region, having, confirming);
    }
    for (const [hold, having] of Object.entries(holds)) {
      for (const minor of edges) agree(`capture ${minor} of ${hold}`, region, having, capturing(minor));
      agree(`release ${hold}`, region, having, releasing);
    }
    for (const [capture, having] of Object.entries(captures))
      for (const minor of edges) agree(`refund ${minor} of ${capture}`, region, having, refunding(minor));

    const top = LARGE_MINOR + FIXED[region];
    for (const minor of [LARGE_MINOR, top, top + 1, LARGE_MINOR + LARGE_MINOR * 0.15, MOST[region] + 1]) {
      agree(`authorize ${minor} on a large order`, region, large.order, authorizing(minor));
      agree(`capture ${minor} of a large hold`, region, large.hold, capturing(minor));
      agree(`refund ${minor} of a large capture`, region, large.capture, refunding(minor));
    }
    agree("authorize 1 on an order with ten authorizations", region, tenAuthorizations, authorizing(1));
    for (const [hold, having] of Object.entries(aged.holds)) {
      agree(`capture 1 of ${hold}`, region, having, capturing(1));
      agree(`release ${hold}`, region, having, releasing);
    }
    for (const [draft, having] of Object.entries(aged.drafts)) {
      agree(`confirm ${draft}`, region, having, confirming);
      agree(`set the total of ${draft}`, region, having, settingTotal);
    }
    for (const [order, having] of Object.entries(aged.orders)) {
      agree(`authorize 1 on ${order}`, region, having, authorizing(1));
      agree(`cancel ${order}`, region, having, canceling);
      agree(`close ${order}`, region, having, closing);
    }
  });
}
