import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aCapture,
  anAuthorization,
  anOrder,
  aRefund,
  daysAfter,
  harbourOrder,
  now,
  ORDER,
  placed,
  terms,
  usd,
} from "./fixtures";
import { nextStep } from "./next-step";
import { anyOrder } from "./order-arbitrary";
import { refuseAuthorize } from "./refuse-authorize";
import { refuseCapture } from "./refuse-capture";
import { refuseCloseOrder } from "./refuse-end";
import type { OrderSnapshot } from "./snapshot";

const step = (change: Partial<OrderSnapshot>) => nextStep(anOrder(change), now);

test("the order of the design: capture the $98.00 on hold", () =>
  expect(nextStep(harbourOrder({ environment: "sandbox" }), now)).toEqual({
    do: "capture",
    authorizationId: "A3",
    amount: usd(98_00),
    endsAt: new Date("2025-11-20T09:12:00Z"),
    aged: false,
  }));

describe("an open hold comes first", () => {
  const old = anAuthorization({ id: "Aold", amount: usd(10_00), createdAt: daysAfter(placed, -8) });
  test("the one that ends first", () => {
    const authorizations = [anAuthorization({ amount: usd(20_00) }), old];
    expect(step({ authorizations })).toMatchObject({ do: "capture", authorizationId: "Aold", aged: true });
  });
  test.each(["Suspended", "Closed"])("also on %s orders", (state) =>
    expect(step({ state, authorizations: [old] })?.do).toBe("capture"),
  );
  test("also while something else on the order is not settled, but not while its own capture is", () => {
    const unsettled = (operation: "Refund" | "Capture") => [{ operation, objectId: old.id, amount: usd(1_00) }];
    expect(step({ authorizations: [old], unsettled: unsettled("Refund") })?.do).toBe("capture");
    expect(step({ authorizations: [old], unsettled: unsettled("Capture") })?.do).toBe("waitForUs");
  });
  test("but not one whose time has run out", () =>
    expect(step({ state: "Closed", authorizations: [{ ...old, createdAt: daysAfter(now, -31) }] })).toBeNull());
});

describe("otherwise", () => {
  test("a suspended order needs its buyer, and us once they have chosen another payment method", () => {
    expect(step({ state: "Suspended", constraints: ["PaymentPlanNotSet"] })).toEqual({ do: "askBuyer" });
    expect(step({ state: "Suspended" })).toEqual({ do: "confirmAgain" });
  });
  test("what we have not settled is waited for", () =>
    expect(step({ unsettled: [{ operation: "CloseOrderReference", objectId: ORDER }] })).toEqual({
      do: "waitForUs",
      operation: "CloseOrderReference",
    }));
  test("what Amazon decides is waited for", () => {
    expect(step({ authorizations: [anAuthorization({ state: "Pending" })] })).toEqual({
      do: "waitForAmazon",
      object: "authorization",
      amount: usd(100_00),
    });
    expect(step({ captures: [aCapture({ state: "Pending", amount: usd(200_00) })] })).toEqual({
      do: "waitForAmazon",
      object: "capture",
      amount: usd(200_00),
    });
  });
  test("a paid order is closed, once", () => {
    const paid = { captures: [aCapture({ amount: usd(200_00) })] };
    expect(step(paid)).toEqual({ do: "closeOrder", captured: usd(200_00) });
    expect(step({ ...paid, state: "Closed" })).toBeNull();
  });
  test("a warning stops everything, until the object has ended", () => {
    const warned = { reason: "StopShipmentAtypicalAuth" };
    expect(step({ authorizations: [anAuthorization(warned)] })?.do).toBe("stopShipment");
    expect(step({ captures: [aCapture({ ...warned, amount: usd(200_00) })] })?.do).toBe("stopShipment");
    expect(step({ authorizations: [anAuthorization({ ...warned, state: "Closed" })] })?.do).toBe("authorize");
  });
  test.each(["Draft", "Canceled", "Closed", "Odd"])("a %s order needs nothing", (state) =>
    expect(step({ state })).toBeNull(),
  );
});

describe("a declined refund is seen to", () => {
  const captures = [aCapture({ amount: usd(200_00) })];
  const later = (days: number) => ({ createdAt: daysAfter(placed, days) });
  const declined = aRefund({ state: "Declined", reason: "AmazonRejected", ...later(1) });
  const advised = { do: "seeToRefund", amount: usd(10_00), reason: "AmazonRejected" };
  test.each(["Open", "Closed"])("before a paid order is closed, and on %s ones", (state) =>
    expect(step({ state, captures, refunds: [declined] })).toEqual(advised),
  );
  test("whatever went back before it", () => {
    const earlier = aRefund({ id: "R0" });
    for (const refunds of [
      [earlier, declined],
      [declined, earlier],
    ])
      expect(step({ captures, refunds })).toEqual(advised);
  });
  test.each(["Pending", "Completed"])("until a newer one is %s", (state) =>
    expect(step({ captures, refunds: [declined, aRefund({ id: "R2", state, ...later(2) })] })?.do).toBe("closeOrder"),
  );
  test("until money was taken again", () => {
    const newer = aCapture({ id: "C2", amount: usd(5_00), ...later(2) });
    expect(step({ captures: [...captures, newer], refunds: [declined] })?.do).toBe("closeOrder");
  });
  test("after money on hold, and not while another refund is not settled", () => {
    const hold = anAuthorization({ id: "A2", amount: usd(20_00) });
    expect(step({ captures, refunds: [declined], authorizations: [hold], total: usd(220_00) })?.do).toBe("capture");
    const unsettled = [{ operation: "Refund", objectId: captures[0]!.id, amount: usd(10_00) }] as const;
    expect(step({ captures, refunds: [declined], unsettled: [...unsettled] })?.do).toBe("waitForUs");
  });
});

describe("money is authorized", () => {
  test("when none was yet", () =>
    expect(step({})).toEqual({ do: "authorize", amount: usd(200_00), because: "firstHold", reason: null }));
  test("when a part is left", () => {
    const captures = [aCapture({ amount: usd(150_00) })];
    const authorizations = [
      anAuthorization({ amount: usd(150_00), state: "Closed", reason: "MaxCapturesProcessed", captured: usd(150_00) }),
    ];
    expect(step({ authorizations, captures })).toMatchObject({ do: "authorize", amount: usd(50_00), because: "rest" });
  });
  test("when the last hold ran out", () =>
    expect(step({ authorizations: [anAuthorization({ state: "Closed", reason: "ExpiredUnused" })] })).toMatchObject({
      do: "authorize",
      because: "holdExpired",
    }));
  test("when the last one was declined and the order is still open", () => {
    const earlier = anAuthorization({
      id: "A0",
      state: "Closed",
      reason: "ExpiredUnused",
      createdAt: daysAfter(placed, -1),
    });
    const declined = anAuthorization({ state: "Declined", reason: "ProcessingFailure" });
    for (const authorizations of [
      [earlier, declined],
      [declined, earlier],
    ]) {
      expect(step({ authorizations })).toMatchObject({ because: "declined", reason: "ProcessingFailure" });
    }
  });
  test("not when all ten are used", () => {
    const authorizations = Array.from({ length: 10 }, (_, index) =>
      anAuthorization({ id: `A${index}`, state: "Closed", reason: "SellerClosed" }),
    );
    expect(step({ authorizations })).toBeNull();
  });
});

test("no order is ever advised to do what a rule refuses", () =>
  fc.assert(
    fc.property(anyOrder, (order) => {
      const advice = nextStep(order, now);
      if (advice?.do === "capture") expect(refuseCapture(order, advice, terms)).toBeNull();
      if (advice?.do === "authorize") expect(refuseAuthorize(order, advice, terms)).toBeNull();
      if (advice?.do === "closeOrder") expect(refuseCloseOrder(order)).toBeNull();
    }),
  ));
