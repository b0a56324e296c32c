import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCapture, anOrder, aRefund, harbourOrder, ORDER, terms, usd } from "./fixtures";
import { exceeds, isPositive, money, type Money } from "./money";
import { anyOrder } from "./order-arbitrary";
import { promisedBack, refundRemaining, refundsLeft, refuseRefund } from "./refuse-refund";
import { defaultSettings } from "./settings";
import type { OrderSnapshot } from "./snapshot";

const C = `${ORDER}-C000001`;
const refund = (order: OrderSnapshot, minor: number) =>
  refuseRefund(order, { captureId: C, amount: usd(minor) }, terms);
const remaining = (order: OrderSnapshot) => refundRemaining(order, order.captures[0]!, defaultSettings);

// captured, already promised back, what remains: worked out by hand
test.each([
  [100_00, 0, 115_00],
  [500_00, 0, 575_00],
  [10_000_00, 0, 10_075_00],
  [200_00, 230_00, 0],
  [200_00, 50_00, 180_00],
  [358_20, 60_50, 351_43],
  [1, 0, 1],
  [4, 0, 5],
  [800_00, 75_00, 800_00],
  [100_00, 200_00, 0],
])("%i captured, %i promised back: %i remains", (captured, promised, left) => {
  const refunds = promised > 0 ? [aRefund({ amount: usd(promised) })] : [];
  const order = anOrder({ captures: [aCapture({ amount: usd(captured) })], refunds });
  expect(remaining(order)).toEqual(usd(left));
  expect(refund(order, left + 1)).toEqual({
    why: "moreThanRemains",
    doing: "Refund",
    asked: usd(left + 1),
    remaining: usd(left),
  });
  if (left > 0) expect(refund(order, left)).toBeNull();
});

test.each([
  [12_800, 14_720],
  [56_000, 64_400],
  [100_000, 108_400],
])("¥%i captured: ¥%i may go back", (captured, left) => {
  const order = anOrder({ region: "jp", captures: [aCapture({ amount: money(captured, "JPY") })] });
  expect(remaining(order)).toEqual(money(left, "JPY"));
});

describe("what counts as promised back", () => {
  const promised = (order: OrderSnapshot) => promisedBack(order, order.captures[0]!);
  const pending = aRefund({ state: "Pending", amount: usd(20_00) });
  const completed = aRefund({ amount: usd(30_00) });
  const declined = aRefund({ state: "Declined", amount: usd(40_00) });

  test.each([
    ["nothing", 0, [], 0],
    ["completed and pending, RefundedAmount without the pending", 30_00, [completed, pending], 50_00],
    ["completed and pending, RefundedAmount with the pending", 50_00, [completed, pending], 50_00],
    ["refunds that are not mirrored", 70_00, [completed, pending], 70_00],
    ["a RefundedAmount older than the refunds", 0, [completed, pending], 50_00],
    ["declined ones never", 0, [declined], 0],
    ["a state unknown to us", 0, [aRefund({ state: "Odd", amount: usd(5_00) })], 5_00],
    ["another capture's refund never", 0, [aRefund({ captureId: "C9" })], 0],
  ])("%s", (_name, amazonSays, refunds, minor) =>
    expect(promised(anOrder({ captures: [aCapture({ refunded: usd(amazonSays) })], refunds }))).toEqual(usd(minor)),
  );

  test("unsettled refunds, on top of everything", () => {
    const unsettled = [{ operation: "Refund", objectId: C, amount: usd(7_00) } as const];
    const order = anOrder({ captures: [aCapture({ refunded: usd(30_00) })], refunds: [completed, pending], unsettled });
    expect(promised(order)).toEqual(usd(57_00));
    expect(refund(order, 58_00)).toBeNull();
    expect(refund(order, 58_01)?.why).toBe("moreThanRemains");
  });
});

describe("states", () => {
  test.each(["Pending", "Declined", "Closed"] as const)("a %s capture is not refundable", (state) =>
    expect(refund(anOrder({ captures: [aCapture({ state, reason: "Because" })] }), 1)).toEqual({
      why: "captureState",
      state,
      reason: "Because",
    }),
  );
  test("one unknown to us neither", () =>
    expect(refund(anOrder({ captures: [aCapture({ state: "Odd" })] }), 1)?.why).toBe("unknownState"));
  test.each(["Open", "Suspended", "Closed", "Odd"])("an order that is %s does not matter", (state) =>
    expect(refund(anOrder({ state, captures: [aCapture()] }), 1)).toBeNull(),
  );
  test("another order's capture is none", () => expect(refund(anOrder(), 1)).toEqual({ why: "noSuchCapture" }));
});

describe("counts", () => {
  const many = (count: number, state = "Completed") =>
    Array.from({ length: count }, () => aRefund({ amount: usd(1), state }));
  const after = (count: number, state?: string) => anOrder({ captures: [aCapture()], refunds: many(count, state) });

  test("ten refunds per capture, pending ones too", () => {
    expect(refund(after(9), 1)).toBeNull();
    expect(refund(after(10), 1)).toEqual({ why: "tooManyRefunds", max: 10 });
    expect(refund(after(10, "Pending"), 1)?.why).toBe("tooManyRefunds");
  });
  test("declined ones only when the setting says so", () => {
    expect(refund(after(10, "Declined"), 1)).toBeNull();
    const order = after(10, "Declined");
    expect(refundsLeft(order, order.captures[0]!, { ...defaultSettings, declinedRefundsCount: true })).toBe(0);
  });
  test("unsettled ones", () => {
    const unsettled = [{ operation: "Refund", objectId: C, amount: usd(1) } as const];
    expect(refund({ ...after(9), unsettled }, 1)?.why).toBe("tooManyRefunds");
  });
});

test("the order of the design: $351.43 may still go back, eight times", () => {
  const order = harbourOrder();
  expect(remaining(order)).toEqual(usd(351_43));
  expect(refundsLeft(order, order.captures[0]!, defaultSettings)).toBe(8);
  const tooMuch = refuseRefund(order, { captureId: "C2", amount: usd(400_00) }, terms);
  expect(tooMuch).toEqual({ why: "moreThanRemains", doing: "Refund", asked: usd(400_00), remaining: usd(351_43) });
});

test("for any order and amount: never negative, and refused for its amount exactly when it exceeds what remains", () =>
  fc.assert(
    fc.property(anyOrder, fc.integer({ min: 1, max: 70_000_00 }), (order, minor) => {
      for (const capture of order.captures) {
        const left: Money = refundRemaining(order, capture, defaultSettings);
        expect(left.minor).toBeGreaterThanOrEqual(0);
        const amount = money(minor, capture.amount.currency);
        const refusal = refuseRefund(order, { captureId: capture.id, amount }, terms);
        if (refusal && refusal.why !== "moreThanRemains") continue;
        expect(refusal !== null).toBe(exceeds(amount, left));
        expect(isPositive(amount)).toBe(true);
      }
    }),
  ));

test("of a capture in another currency than the account's, what was captured may go back", () => {
  const captures = [aCapture({ amount: money(800_00, "GBP") })];
  const order = anOrder({ region: "de", currency: "GBP", total: money(800_00, "GBP"), captures });
  expect(remaining(order)).toEqual(money(800_00, "GBP"));
});
