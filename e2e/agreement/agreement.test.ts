import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as mws from "@/lib/mws";
import { isAged } from "@/lib/payments/expiry";
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
import { columns, exceptionsOf, type Column } from "./columns";
import {
  aged,
  captures,
  heldAbove,
  holds,
  LARGE_MINOR,
  orders,
  reference,
  sized,
  tenAuthorizations,
  TOTAL_MINOR,
  wire,
  type Had,
  type Having,
} from "./has";
import { snapshotOf } from "./snapshot";

// Our rules and Amazon's side, set side by side over HTTP: for every state, operation, edge amount and currency, we refuse exactly
// what Amazon refuses. A disagreement is a bug of one of the two, or an exception written down in columns.ts.

let sandbox: TestSandbox;
const shops = new Map<Column, Amazon>();
beforeAll(async () => {
  sandbox = await startSandbox();
  for (const column of columns) shops.set(column, await amazonAt(sandbox.url, column.region, column));
});
afterAll(() => sandbox.stop());

type Case = {
  rule: (order: OrderSnapshot, had: Had, terms: Terms, amazon: Amazon) => Refusal | null;
  call: (amazon: Amazon, had: Had) => Promise<mws.Outcome<unknown>>;
};

function agree(name: string, column: Column, having: Having, { rule, call }: Case) {
  const excepted = exceptionsOf(column)[name];
  test(name, async () => {
    const amazon = shops.get(column)!;
    const had = await having(amazon);
    const { now } = await amazon.get<{ now: string }>("clock");
    const refusal = rule(await snapshotOf(amazon, had.orderId), had, termsAt(new Date(now)), amazon);
    const outcome = await call(amazon, had);
    expect(["done", "final"]).toContain(outcome.kind); // anything else decides nothing
    const verdicts = { we: refusal ? "refuse" : "allow", amazon: outcome.kind === "done" ? "allow" : "refuse" };
    if (excepted) return expect(verdicts, excepted).toEqual({ we: "refuse", amazon: "allow" });
    expect(verdicts, `${JSON.stringify(refusal)} against ${JSON.stringify(outcome)}`).toEqual({
      we: verdicts.amazon,
      amazon: verdicts.amazon,
    });
  });
}

const ours = (amazon: Amazon, minor: number) => money(minor, amazon.currency);
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
const settingTotal = (minor = 55_00): Case => ({
  rule: (order, _, terms, amazon) =>
    refuseSetDetails(order, { operation: "SetOrderReferenceDetails", total: ours(amazon, minor) }, terms),
  call: (amazon, { orderId }) =>
    amazon.client.call(mws.setOrderReferenceDetails, { orderReferenceId: orderId, orderTotal: wire(amazon, minor) }),
});
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

for (const column of columns) {
  const { region, currency, environment, extra, most } = column;
  describe(`${currency} in ${region}, ${environment}`, () => {
    for (const [order, having] of Object.entries(orders)) {
      for (const minor of edges) agree(`authorize ${minor} on ${order}`, column, having, authorizing(minor));
      agree(`cancel ${order}`, column, having, canceling);
      agree(`close ${order}`, column, having, closing);
      agree(`set the total of ${order}`, column, having, settingTotal());
      agree(`add the merchant's order id to ${order}`, column, having, addingOrderId);
      agree(`confirm ${order}`, column, having, confirming);
    }
    for (const [hold, having] of Object.entries(holds)) {
      for (const minor of edges) agree(`capture ${minor} of ${hold}`, column, having, capturing(minor));
      agree(`release ${hold}`, column, having, releasing);
    }
    for (const [capture, having] of Object.entries(captures))
      for (const minor of edges) agree(`refund ${minor} of ${capture}`, column, having, refunding(minor));

    const large = new Set([75_00, extra, extra + 1, LARGE_MINOR * 0.15].map((more) => LARGE_MINOR + more));
    const sizes = { [LARGE_MINOR]: [LARGE_MINOR, ...large], [most]: [most, most + 1] };
    for (const [size, amounts] of Object.entries(sizes)) {
      const { order, hold, capture } = sized(Number(size));
      for (const minor of amounts) {
        agree(`authorize ${minor} on an order of ${size}`, column, order, authorizing(minor));
        agree(`capture ${minor} of a hold of ${size}`, column, hold, capturing(minor));
        agree(`refund ${minor} of a capture of ${size}`, column, capture, refunding(minor));
      }
    }
    for (const minor of [LARGE_MINOR + extra, LARGE_MINOR + extra + 1])
      agree(`capture ${minor} of a hold above the total`, column, heldAbove(LARGE_MINOR + extra), capturing(minor));
    for (const minor of [75_000_00, most, most + 1])
      agree(`set a total of ${minor}`, column, orders["a Draft without a total"]!, settingTotal(minor));
    agree("authorize 1 on an order with ten authorizations", column, tenAuthorizations, authorizing(1));
    for (const [hold, having] of Object.entries(aged.holds)) {
      agree(`capture 1 of ${hold}`, column, having, capturing(1));
      agree(`release ${hold}`, column, having, releasing);
    }
    for (const [draft, having] of Object.entries(aged.drafts)) {
      agree(`confirm ${draft}`, column, having, confirming);
      agree(`set the total of ${draft}`, column, having, settingTotal());
    }
    for (const [order, having] of Object.entries(aged.orders)) {
      agree(`authorize 1 on ${order}`, column, having, authorizing(1));
      agree(`cancel ${order}`, column, having, canceling);
      agree(`close ${order}`, column, having, closing);
    }
    if (environment === "production")
      for (const [hold, having] of Object.entries(aged.sevenDays)) {
        agree(`capture 1 of ${hold}`, column, having, capturing(1));
        test(`whether the capture of ${hold} takes longer`, () => takesAsLongAsWeSay(column, having));
      }
  });
}

/** From the seven-day mark on Amazon answers Pending (domain reference 1.10.1). */
async function takesAsLongAsWeSay(column: Column, having: Having) {
  const amazon = shops.get(column)!;
  const had = await having(amazon);
  const { now } = await amazon.get<{ now: string }>("clock");
  const [hold] = (await snapshotOf(amazon, had.orderId)).authorizations;
  const state = isAged(hold!, new Date(now)) ? "Pending" : "Completed";
  expect(await capturing(TOTAL_MINOR).call(amazon, had)).toMatchObject({ value: { status: { state } } });
}
