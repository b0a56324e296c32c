import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCapture, anAuthorization, anOrder, daysAfter, harbourOrder, ORDER, placed, terms, usd } from "./fixtures";
import { chargedBy } from "./holds";
import { money, plus, smallest } from "./money";
import { anyOrder } from "./order-arbitrary";
import { authorizationsLeft, authorizeRemaining, refuseAuthorize } from "./refuse-authorize";
import { defaultSettings, termsAt } from "./settings";
import type { AuthorizationSnapshot, OrderSnapshot } from "./snapshot";

const authorize = (order: OrderSnapshot, minor: number) => refuseAuthorize(order, { amount: usd(minor) }, terms);
const holds = (...changes: Partial<AuthorizationSnapshot>[]) =>
  changes.map((change, index) => anAuthorization({ id: `A${index}`, ...change }));

test.each([
  [200_00, 230_00],
  [100_00, 115_00],
  [800_00, 875_00],
  [500_00, 575_00],
])("an order of %i takes authorizations up to %i and not a cent more", (total, ceiling) => {
  const order = anOrder({ total: usd(total) });
  expect(authorize(order, ceiling)).toBeNull();
  expect(authorize(order, ceiling + 1)).toEqual({
    why: "moreThanRemains",
    doing: "Authorize",
    asked: usd(ceiling + 1),
    remaining: usd(ceiling),
  });
});

test("GBP 21.85 takes 25.13, as Amazon's own error text says", () => {
  const gbp = (minor: number) => ({ amount: money(minor, "GBP") });
  const order = anOrder({ total: money(21_85, "GBP"), region: "uk" });
  expect(refuseAuthorize(order, gbp(25_13), terms)).toBeNull();
  expect(refuseAuthorize(order, gbp(25_14), terms)?.why).toBe("moreThanRemains");
});

describe("an order presented in another currency than the account's", () => {
  const presented = (total: number, change: Partial<OrderSnapshot> = {}) =>
    anOrder({ region: "de", currency: "GBP", total: money(total, "GBP"), ...change });
  const take = (order: OrderSnapshot, minor: number) =>
    refuseAuthorize(order, { amount: money(minor, "GBP") }, terms)?.why ?? null;

  test("takes its total and not a penny more: 75 euros are fewer pounds", () => {
    expect(take(presented(800_00), 800_00)).toBeNull();
    expect(take(presented(800_00), 800_01)).toBe("moreThanRemains");
  });
  test("takes the total that Amazon took, however large", () => {
    expect(take(presented(120_000_00), 120_000_00)).toBeNull();
    expect(take(presented(120_000_00), 120_000_01)).toBe("overMaximum");
  });
});

test("the order of the design takes $102.93 more", () => {
  expect(authorizeRemaining(harbourOrder(), usd(486_20), defaultSettings)).toEqual(usd(102_93));
});

describe("what an authorization takes of the ceiling", () => {
  test.each([
    ["Pending", { state: "Pending" }, 100_00],
    ["Open", { state: "Open" }, 100_00],
    ["Declined", { state: "Declined" }, 0],
    ["in a state unknown to us", { state: "Sleeping" }, 100_00],
    ["Closed and captured in part", { state: "Closed", reason: "MaxCapturesProcessed", captured: usd(40_00) }, 40_00],
    ["Closed uncaptured", { state: "Closed", reason: "SellerClosed" }, 0],
    [
      "CaptureNow, before its capture is mirrored",
      { state: "Closed", reason: "MaxCapturesProcessed", captureNow: true },
      100_00,
    ],
    ["CaptureNow for a reason unknown to us", { state: "Closed", reason: "NeverHeardOf", captureNow: true }, 100_00],
    ["CaptureNow, declined", { state: "Declined", captureNow: true }, 0],
    [
      "CaptureNow, closed before it was checked",
      { state: "Closed", reason: "OrderReferenceCanceled", captureNow: true },
      0,
    ],
  ])("%s", (_name, change, minor) => {
    const order = anOrder({ authorizations: holds(change) });
    expect(chargedBy(order, order.authorizations[0]!)).toEqual(usd(minor));
  });

  test.each([
    ["Completed", 70_00],
    ["Pending", 70_00],
    ["Declined", 0],
  ])("Closed, with a mirrored capture that is %s", (state, minor) => {
    const authorizations = holds({ state: "Closed", reason: "MaxCapturesProcessed", captureNow: true });
    const order = anOrder({
      authorizations,
      captures: [aCapture({ authorizationId: "A0", amount: usd(70_00), state })],
    });
    expect(chargedBy(order, authorizations[0]!)).toEqual(usd(minor));
  });
});

describe("states", () => {
  test.each(["Draft", "Suspended", "Canceled", "Closed"] as const)("%s orders take none", (state) =>
    expect(authorize(anOrder({ state, reason: "Because" }), 1)).toEqual({
      why: "orderState",
      doing: "Authorize",
      state,
      reason: "Because",
    }),
  );

  test("an unknown state refuses", () =>
    expect(authorize(anOrder({ state: "Sleeping" }), 1)).toEqual({
      why: "unknownState",
      object: "orderReference",
      state: "Sleeping",
    }));

  test("an order that has run out takes none, whatever the mirror still shows", () => {
    const late = termsAt(daysAfter(placed, 180));
    expect(refuseAuthorize(anOrder(), { amount: usd(1) }, late)).toEqual({
      why: "orderExpired",
      at: daysAfter(placed, 180),
    });
  });
});

describe("amounts", () => {
  test.each([0, -1])("%i is not positive", (minor) =>
    expect(authorize(anOrder(), minor)).toEqual({ why: "notPositive" }),
  );

  test("in another currency are refused", () =>
    expect(refuseAuthorize(anOrder(), { amount: money(1, "EUR") }, terms)).toEqual({
      why: "otherCurrency",
      expected: "USD",
    }));

  test("above 150,000.00 in one call are refused", () => {
    const order = anOrder({ total: usd(150_000_00) });
    expect(authorize(order, 150_000_00)).toBeNull();
    expect(authorize(order, 150_000_01)).toEqual({ why: "overMaximum", asked: usd(150_000_01), max: usd(150_000_00) });
  });

  test("need a total", () => expect(authorize(anOrder({ total: null }), 1)).toEqual({ why: "noTotal" }));
});

describe("counts", () => {
  const small = (count: number, change: Partial<AuthorizationSnapshot> = {}) =>
    holds(...Array.from({ length: count }, () => ({ amount: usd(1_00), ...change })));

  test("ten, and not one more", () => {
    expect(authorize(anOrder({ authorizations: small(9) }), 1)).toBeNull();
    expect(authorize(anOrder({ authorizations: small(10) }), 1)).toEqual({ why: "tooManyAuthorizations", max: 10 });
  });

  test("declined ones give their place back, unless the setting says otherwise", () => {
    const order = anOrder({ authorizations: small(10, { state: "Declined" }) });
    expect(authorizationsLeft(order, defaultSettings)).toBe(10);
    const settings = { ...defaultSettings, declinedAuthorizationsCount: true };
    expect(refuseAuthorize(order, { amount: usd(1) }, { ...terms, settings })?.why).toBe("tooManyAuthorizations");
  });

  test("the limit is a setting, and unsettled ones count", () => {
    const unsettled = [{ operation: "Authorize", objectId: ORDER, amount: usd(1_00) } as const];
    const order = anOrder({ authorizations: small(9), unsettled });
    expect(authorize(order, 1)).toEqual({ why: "tooManyAuthorizations", max: 10 });
    const settings = { ...defaultSettings, authorizationsMax: 25 };
    expect(refuseAuthorize(order, { amount: usd(1) }, { ...terms, settings })).toBeNull();
  });
});

describe("what is under way", () => {
  test("an unsettled authorization reserves its amount", () => {
    const order = anOrder({ unsettled: [{ operation: "Authorize", objectId: ORDER, amount: usd(200_00) }] });
    expect(authorize(order, 30_00)).toBeNull();
    expect(authorize(order, 30_01)?.why).toBe("moreThanRemains");
  });

  test("one without an amount is a bug", () =>
    expect(() => authorize(anOrder({ unsettled: [{ operation: "Authorize", objectId: ORDER }] }), 1)).toThrow(
      "amount",
    ));

  test.each(["CancelOrderReference", "CloseOrderReference"] as const)("%s excludes it", (operation) =>
    expect(authorize(anOrder({ unsettled: [{ operation, objectId: ORDER }] }), 1)).toEqual({
      why: "busy",
      doing: "Authorize",
      operation,
    }),
  );

  test.each(["Capture", "CloseAuthorization", "Refund", "SetOrderAttributes"] as const)("%s does not", (operation) =>
    expect(authorize(anOrder({ unsettled: [{ operation, objectId: "A1", amount: usd(1) }] }), 1)).toBeNull(),
  );
});

test("of any order, exactly what remains can be authorized, whenever anything can", () =>
  fc.assert(
    fc.property(anyOrder, (order) => {
      const { total } = order;
      if (!total || refuseAuthorize(order, { amount: smallest(total.currency) }, terms)) return;
      const remaining = authorizeRemaining(order, total, terms.settings);
      expect(remaining.minor).toBeGreaterThan(0);
      expect(refuseAuthorize(order, { amount: remaining }, terms)).toBeNull();
      const more = plus(remaining, smallest(total.currency));
      expect(refuseAuthorize(order, { amount: more }, terms)?.why).toBe("moreThanRemains");
    }),
  ));
