import { describe, expect, test } from "vitest";
import { offers, type Can } from "./offers";
import {
  sampleCapture,
  sampleHold,
  sampleIntent,
  sampleOrder,
  sampleRefund,
  sampleSnapshot,
  usd,
} from "./sample-order";

const all: Can = { moveMoney: true, refund: true, settle: true, note: true, fetch: true };
const paid = sampleSnapshot({
  authorizations: [
    sampleHold({ id: "S01-5806490-2147504-A061582", state: "Closed", amount: usd(358_20), captured: usd(358_20) }),
    sampleHold(),
  ],
  captures: [sampleCapture()],
  refunds: [sampleRefund({ amount: usd(60_50), state: "Completed" })],
});

describe("what is offered on an order of which a part is captured, a part on hold", () => {
  const offered = offers(sampleOrder(paid), all);

  test.each([
    ["capture", "$98.00 on hold"],
    ["refund", "Up to $351.43 on 1 capture"],
    ["authorize", "Up to $30.00 more"],
    ["closeOrder", "Stops new holds. The open hold stays capturable."],
  ] as const)("%s: %s", (kind, detail) => expect(offered[kind]).toEqual({ reason: null, detail }));

  test("it can't be canceled, and the way out is said", () =>
    expect(offered.cancelOrder.reason).toBe("Not possible, $358.20 is captured. Refund it, then close the order."));
  test("it is confirmed already", () => expect(offered.confirm.reason).toMatch(/confirmed already/));
  test("nothing waits to be taken back or decided", () => {
    expect(offered.withdraw.reason).toBe("Nothing is in the queue.");
    expect(offered.settle.reason).toBe("Nothing needs a decision.");
  });
});

test("with nothing on hold and nothing captured, the reasons say what comes first", () => {
  const offered = offers(sampleOrder(), all);
  expect(offered.capture.reason).toBe("Nothing is on hold. Authorize first.");
  expect(offered.closeAuthorization.reason).toBe("There is no hold to release.");
  expect(offered.refund.reason).toBe("Nothing is captured yet, so there is nothing to refund.");
});

test("when several holds can't be captured, the newest says why", () => {
  const old = sampleHold({ id: "old", state: "Closed", reason: "SellerClosed", createdAt: new Date(0) });
  const pending = sampleHold({ id: "new", state: "Pending" });
  const offered = offers(sampleOrder(sampleSnapshot({ authorizations: [pending, old] })), all);
  expect(offered.capture.reason).toMatch(/still checking/);
});

test("a hold that ended explains nothing: on a paused order there is simply none", () => {
  const declined = sampleHold({ state: "Declined", reason: "InvalidPaymentMethod" });
  const offered = offers(sampleOrder(sampleSnapshot({ state: "Suspended", authorizations: [declined] })), all);
  expect(offered.capture.reason).toBe("Nothing is on hold.");
  expect(offered.closeAuthorization.reason).toBe("There is no hold to release.");
});

test("beyond the total, authorizing offers what Amazon tolerates", () => {
  const hold = sampleHold({ amount: usd(486_20) });
  expect(offers(sampleOrder(sampleSnapshot({ authorizations: [hold] })), all).authorize).toEqual({
    reason: null,
    detail: "Up to $72.93 above the total",
  });
});

const unsettled = sampleOrder(paid, { intents: [sampleIntent({ state: "needs_person" })] });
test.each([
  ["refund", { refund: false }, sampleOrder(paid), "Needs the role of an agent, operator or administrator."],
  ["capture", { moveMoney: false }, sampleOrder(paid), "Needs the role of an operator or administrator."],
  ["settle", { settle: false }, unsettled, "Needs the role of an operator or administrator."],
] as const)(
  "%s says which role may when the person's may not, and names the colleagues who have it",
  (kind, no, order, who) => {
    expect(offers(order, { ...all, ...no })[kind].reason).toBe(who);
    const ask = { refund: "Tomás or Nora", moveMoney: "Tomás or Nora", settle: "Tomás or Nora" };
    expect(offers(order, { ...all, ...no, ask })[kind].reason).toBe("Not in your role. Ask Tomás or Nora.");
  },
);

test("what nobody can do sends nobody to a colleague", () => {
  const nothing = { ...all, moveMoney: false, ask: { moveMoney: "Nora" } };
  expect(offers(sampleOrder(), nothing).capture.reason).toBe("Nothing is on hold. Authorize first.");
});

test("a confirmed order's details can be edited only while something was never set", () => {
  const set = { sellerNote: "a", sellerOrderId: "b", storeName: "c", customInformation: "d" };
  expect(offers(sampleOrder(), all).setDetails).toEqual({
    reason: null,
    detail: "Can still be added: store name, custom information, note to the buyer.",
  });
  const full = sampleOrder(sampleSnapshot({ confirmedAttributes: set }));
  expect(offers(full, all).setDetails.reason).toMatch(/is set/);
});

describe("confirming a Draft in Europe", () => {
  const draft = sampleSnapshot({
    state: "Draft",
    region: "de",
    total: { minor: 100_00, currency: "EUR" },
    currency: "EUR",
  });
  test.each([
    [false, /addresses where buyers return/],
    [true, null],
  ])("redirect addresses configured: %s", (confirmUrlsConfigured, reason) => {
    const fresh = { ...draft, createdAt: new Date("2025-11-18T14:00:00Z") };
    const offered = offers(sampleOrder(fresh, { confirmUrlsConfigured }), all).confirm.reason;
    if (reason) expect(offered).toMatch(reason);
    else expect(offered).toBeNull();
  });
});

test("only what Amazon has not taken can be taken back, only what nobody knows be decided", () => {
  const of = (...intents: Parameters<typeof sampleIntent>[0][]) =>
    offers(sampleOrder(paid, { intents: intents.map(sampleIntent) }), all);
  expect(of({ state: "requested", everUnanswered: false }).withdraw.reason).toBeNull();
  expect(of({ state: "sending", everUnanswered: false }, { state: "requested" }).withdraw.reason).not.toBeNull();
  expect(of({ state: "needs_person" }).settle.reason).toBeNull();
  expect(of({ state: "unanswered" }).settle.reason).not.toBeNull();
});
