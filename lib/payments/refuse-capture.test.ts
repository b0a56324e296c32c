import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCapture, anAuthorization, anOrder, daysAfter, ORDER, placed, terms, usd } from "./fixtures";
import { money, plus, smallest } from "./money";
import { anyOrder } from "./order-arbitrary";
import { captureRemaining, refuseCapture } from "./refuse-capture";
import { termsAt } from "./settings";
import type { AuthorizationSnapshot, OrderSnapshot } from "./snapshot";

const A = `${ORDER}-A000001`;
const withHold = (change: Partial<AuthorizationSnapshot> = {}, order: Partial<OrderSnapshot> = {}) =>
  anOrder({ authorizations: [anAuthorization(change)], ...order });
const capture = (order: OrderSnapshot, minor: number, now = terms) =>
  refuseCapture(order, { authorizationId: A, amount: usd(minor) }, now);

test("never above the authorized amount, not by a cent", () => {
  expect(capture(withHold(), 100_00)).toBeNull();
  expect(capture(withHold(), 1)).toBeNull();
  expect(capture(withHold(), 100_01)).toEqual({
    why: "moreThanRemains",
    doing: "Capture",
    asked: usd(100_01),
    remaining: usd(100_00),
  });
});

test("never past the order's ceiling, whatever the hold allows", () => {
  const captures = [aCapture({ id: "C9", authorizationId: "A9", amount: usd(150_00) })];
  const order = withHold({}, { captures }); // total 200.00, ceiling 230.00
  expect(capture(order, 80_00)).toBeNull();
  expect(capture(order, 80_01)).toMatchObject({ remaining: usd(80_00) });
});

test("in a currency whose ceiling is not known, the hold is what Amazon allows", () => {
  const gbp = (minor: number) => money(minor, "GBP");
  const hold = { amount: gbp(110_00) };
  const order = withHold(hold, { region: "de", currency: "GBP", total: gbp(100_00) });
  const take = (minor: number) => refuseCapture(order, { authorizationId: A, amount: gbp(minor) }, terms)?.why ?? null;
  expect([take(110_00), take(110_01)]).toEqual([null, "moreThanRemains"]);
});

test("without a known total the hold alone decides", () => {
  expect(capture(withHold({}, { total: null }), 100_00)).toBeNull();
});

describe("the order's state", () => {
  test.each([
    ["Open", true],
    ["Suspended", true],
    ["Closed", true],
    ["Draft", false],
    ["Canceled", false],
  ] as const)("%s: allowed is %s", (state, allowed) =>
    expect(capture(withHold({}, { state }), 1)).toEqual(
      allowed ? null : { why: "orderState", doing: "Capture", state, reason: null },
    ),
  );
  test("one unknown to us refuses", () => expect(capture(withHold({}, { state: "Odd" }), 1)?.why).toBe("unknownState"));
});

describe("the authorization's state", () => {
  test.each(["Pending", "Declined", "Closed"] as const)("%s refuses", (state) =>
    expect(capture(withHold({ state, reason: "Because" }), 1)).toEqual({
      why: "authorizationState",
      doing: "Capture",
      state,
      reason: "Because",
    }),
  );
  test("one unknown to us refuses", () =>
    expect(capture(withHold({ state: "Odd" }), 1)).toEqual({
      why: "unknownState",
      object: "authorization",
      state: "Odd",
    }));
  test("another order's authorization is none", () =>
    expect(refuseCapture(anOrder(), { authorizationId: "A9", amount: usd(1) }, terms)).toEqual({
      why: "noSuchAuthorization",
    }));
});

describe("one capture per authorization", () => {
  test.each([
    ["Completed", false],
    ["Pending", false],
    ["Closed", false],
    ["Odd", false],
    ["Declined", true],
  ])("after one that is %s, allowed is %s, though Amazon still shows the hold Open", (state, allowed) =>
    expect(capture(withHold({}, { captures: [aCapture({ state, amount: usd(1_00) })] }), 1)).toEqual(
      allowed ? null : { why: "authorizationUsed", doing: "Capture" },
    ),
  );
  test("CaptureNow captures by itself", () =>
    expect(capture(withHold({ captureNow: true }), 1)).toEqual({ why: "authorizationUsed", doing: "Capture" }));
  test("another authorization's capture does not matter", () =>
    expect(
      capture(withHold({}, { captures: [aCapture({ authorizationId: "A9", amount: usd(1_00) })] }), 1),
    ).toBeNull());
});

describe("time", () => {
  const before = (days: number) => termsAt(new Date(daysAfter(placed, days).getTime() - 1));
  test("30 days in production", () => {
    expect(capture(withHold(), 1, before(30))).toBeNull();
    expect(capture(withHold(), 1, termsAt(daysAfter(placed, 30)))).toEqual({
      why: "authorizationExpired",
      at: daysAfter(placed, 30),
    });
  });
  test("2 days in the sandbox, whatever the timestamp says", () => {
    const order = withHold({ expiresAt: daysAfter(placed, 30) }, { environment: "sandbox" });
    expect(capture(order, 1, before(2))).toBeNull();
    expect(capture(order, 1, termsAt(daysAfter(placed, 2)))?.why).toBe("authorizationExpired");
  });
});

describe("what is under way", () => {
  const under = (operation: "Capture" | "CloseAuthorization", objectId: string) =>
    withHold({}, { unsettled: [{ operation, objectId, amount: usd(1_00) }] });
  test.each(["Capture", "CloseAuthorization"] as const)("%s on the same authorization excludes it", (operation) => {
    expect(capture(under(operation, A), 1)).toEqual({ why: "busy", doing: "Capture", operation });
    expect(capture(under(operation, "A9"), 1)).toBeNull();
  });
  test("a cancel of the order excludes it, a close does not", () => {
    const ending = (operation: "CancelOrderReference" | "CloseOrderReference") =>
      withHold({}, { unsettled: [{ operation, objectId: ORDER }] });
    expect(capture(ending("CancelOrderReference"), 1)?.why).toBe("busy");
    expect(capture(ending("CloseOrderReference"), 1)).toBeNull();
  });
  test("an unsettled CaptureNow takes from the ceiling", () => {
    const unsettled = [{ operation: "Authorize", objectId: ORDER, amount: usd(180_00), captureNow: true } as const];
    expect(capture(withHold({}, { unsettled }), 50_01)).toMatchObject({ remaining: usd(50_00) });
  });
  test("an unsettled capture that is mirrored already counts once", () => {
    const authorizations = [anAuthorization(), anAuthorization({ id: "A2", amount: usd(90_00) })];
    const captures = [aCapture({ authorizationId: "A2", amount: usd(90_00) })];
    const unsettled = [{ operation: "Capture", objectId: "A2", amount: usd(90_00) } as const];
    expect(capture(anOrder({ authorizations, captures, unsettled }), 100_00)).toBeNull();
  });

  test("so does an unsettled CaptureNow", () => {
    const atOnce = { id: "A2", amount: usd(90_00), captureNow: true, state: "Closed", reason: "MaxCapturesProcessed" };
    const authorizations = [anAuthorization(), anAuthorization(atOnce)];
    const unsettled = [
      { operation: "Authorize", objectId: ORDER, amount: usd(90_00), captureNow: true, mirrored: true } as const,
    ];
    const captures = [aCapture({ authorizationId: "A2", amount: usd(90_00) })];
    for (const seen of [[], captures])
      expect(capture(anOrder({ authorizations, captures: seen, unsettled }), 100_00)).toBeNull();
  });
});

test("amounts are checked like everywhere", () => {
  const ask = { authorizationId: A, amount: money(1, "EUR") };
  expect(refuseCapture(withHold(), ask, terms)).toEqual({ why: "otherCurrency", expected: "USD" });
  expect(capture(withHold(), 0)).toEqual({ why: "notPositive" });
});

test("of any order, exactly what remains can be captured, whenever anything can", () =>
  fc.assert(
    fc.property(anyOrder, (order) => {
      for (const hold of order.authorizations) {
        const ask = (amount: typeof hold.amount) => refuseCapture(order, { authorizationId: hold.id, amount }, terms);
        if (ask(smallest(hold.amount.currency))) continue;
        const remaining = captureRemaining(order, hold, terms.settings);
        expect(remaining.minor).toBeGreaterThan(0);
        expect(remaining.minor).toBeLessThanOrEqual(hold.amount.minor);
        expect(ask(remaining)).toBeNull();
        expect(ask(plus(remaining, smallest(hold.amount.currency)))?.why).toBe("moreThanRemains");
      }
    }),
  ));
