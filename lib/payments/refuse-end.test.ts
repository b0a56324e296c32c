import { describe, expect, test } from "vitest";
import { aCapture, anAuthorization, anOrder, ORDER, terms, usd } from "./fixtures";
import { refuseCancelOrder, refuseCloseAuthorization, refuseCloseOrder } from "./refuse-end";
import { defaultSettings } from "./settings";
import type { AuthorizationSnapshot, Operation, OrderSnapshot } from "./snapshot";

const A = `${ORDER}-A000001`;
const during = (operation: Operation, change: Partial<OrderSnapshot> = {}) => {
  const objectId = operation === "Capture" || operation === "CloseAuthorization" ? A : ORDER;
  return anOrder({ unsettled: [{ operation, objectId, amount: usd(1) }], ...change });
};
const ALL: Operation[] = [
  "Authorize",
  "Capture",
  "Refund",
  "CancelOrderReference",
  "CloseOrderReference",
  "CloseAuthorization",
  "SetOrderReferenceDetails",
  "SetOrderAttributes",
  "ConfirmOrderReference",
];

describe("cancel", () => {
  const cancel = (order: OrderSnapshot) => refuseCancelOrder(order, terms);

  test.each([
    ["Open", true],
    ["Suspended", true],
    ["Draft", false],
    ["Canceled", false],
    ["Closed", false],
  ] as const)("%s: allowed is %s", (state, allowed) =>
    expect(cancel(anOrder({ state }))).toEqual(
      allowed ? null : { why: "orderState", doing: "CancelOrderReference", state, reason: null },
    ),
  );
  test("a draft, when the setting says Amazon takes it", () => {
    const settings = { ...defaultSettings, draftsCanBeCanceled: true };
    expect(refuseCancelOrder(anOrder({ state: "Draft" }), { settings })).toBeNull();
    expect(refuseCancelOrder(anOrder({ state: "Closed" }), { settings })?.why).toBe("orderState");
  });
  test("an unknown state refuses", () => expect(cancel(anOrder({ state: "Odd" }))?.why).toBe("unknownState"));

  test.each([
    ["Pending", false],
    ["Completed", false],
    ["Closed", false],
    ["Odd", false],
    ["Declined", true],
  ])("with a capture that is %s: allowed is %s", (state, allowed) =>
    expect(cancel(anOrder({ captures: [aCapture({ state, amount: usd(358_20) })] }))).toEqual(
      allowed ? null : { why: "moneyCaptured", captured: usd(358_20) },
    ),
  );
  test("with CaptureNow: only while Amazon is still checking", () => {
    const now = (change: Partial<AuthorizationSnapshot>) =>
      cancel(anOrder({ authorizations: [anAuthorization({ captureNow: true, ...change })] }));
    expect(now({ state: "Pending" })).toBeNull();
    expect(now({ state: "Closed", reason: "MaxCapturesProcessed" })).toEqual({ why: "captureComing" });
    expect(now({ state: "Declined" })).toBeNull();
  });
  test.each(ALL)("while %s is unsettled", (operation) =>
    expect(cancel(during(operation))).toEqual(
      operation === "Refund" ? null : { why: "busy", doing: "CancelOrderReference", operation },
    ),
  );
});

describe("close", () => {
  test.each([
    ["Open", true],
    ["Suspended", true],
    ["Draft", false],
    ["Canceled", false],
    ["Closed", false],
  ] as const)("%s: allowed is %s", (state, allowed) =>
    expect(refuseCloseOrder(anOrder({ state }))).toEqual(
      allowed ? null : { why: "orderState", doing: "CloseOrderReference", state, reason: null },
    ),
  );
  test("an unknown state refuses", () => expect(refuseCloseOrder(anOrder({ state: "Odd" }))?.why).toBe("unknownState"));
  test("captured money and open holds do not matter", () =>
    expect(refuseCloseOrder(anOrder({ captures: [aCapture()], authorizations: [anAuthorization()] }))).toBeNull());
  test.each(ALL)("while %s is unsettled", (operation) => {
    const free = ["Capture", "Refund", "CloseAuthorization"].includes(operation);
    expect(refuseCloseOrder(during(operation))).toEqual(
      free ? null : { why: "busy", doing: "CloseOrderReference", operation },
    );
  });
});

describe("close an authorization", () => {
  const close = (change: Partial<AuthorizationSnapshot> = {}, order: Partial<OrderSnapshot> = {}) =>
    refuseCloseAuthorization(anOrder({ authorizations: [anAuthorization(change)], ...order }), { authorizationId: A });

  test.each([
    ["Pending", true],
    ["Open", true],
    ["Declined", false],
    ["Closed", false],
  ] as const)("%s: allowed is %s", (state, allowed) =>
    expect(close({ state })).toEqual(
      allowed ? null : { why: "authorizationState", doing: "CloseAuthorization", state, reason: null },
    ),
  );
  test("an unknown state refuses", () => expect(close({ state: "Odd" })?.why).toBe("unknownState"));
  test("one that has a capture is used", () => {
    expect(close({}, { captures: [aCapture({ state: "Pending" })] })).toEqual({
      why: "authorizationUsed",
      doing: "CloseAuthorization",
    });
    expect(close({}, { captures: [aCapture({ state: "Declined" })] })).toBeNull();
  });
  test("a CaptureNow that Amazon is checking can be taken back", () => {
    expect(close({ state: "Pending", captureNow: true })).toBeNull();
    expect(close({ state: "Open", captureNow: true })?.why).toBe("authorizationUsed");
  });
  test("another order's authorization is none", () =>
    expect(refuseCloseAuthorization(anOrder(), { authorizationId: A })).toEqual({ why: "noSuchAuthorization" }));
  test.each(ALL)("while %s is unsettled", (operation) => {
    const order = during(operation, { authorizations: [anAuthorization()] });
    const blocks = ["Capture", "CloseAuthorization", "CancelOrderReference"].includes(operation);
    expect(refuseCloseAuthorization(order, { authorizationId: A })).toEqual(
      blocks ? { why: "busy", doing: "CloseAuthorization", operation } : null,
    );
  });
});
