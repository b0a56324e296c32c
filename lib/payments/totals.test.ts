import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCapture, anAuthorization, anOrder, aRefund, harbourOrder, ORDER, usd } from "./fixtures";
import { exceeds, greater, money, plus, sum, zero } from "./money";
import { anyOrder } from "./order-arbitrary";
import type { OrderSnapshot } from "./snapshot";
import { amazonTotals, currencyOf, moneyBar, orderTotals, type MoneySegment } from "./totals";

const bar = (order: OrderSnapshot) =>
  Object.fromEntries(moneyBar(order).segments.map(({ kind, amount }) => [kind, amount.minor])) as Record<
    MoneySegment["kind"],
    number
  >;

test("the order of the design, to the cent", () => {
  const totals = orderTotals(harbourOrder());
  expect(totals).toEqual({
    total: usd(486_20),
    onHold: usd(98_00),
    pendingHold: usd(0),
    captured: usd(358_20),
    capturedPending: usd(0),
    refunded: usd(42_00),
    refundPending: usd(18_50),
    reserved: { authorizing: usd(0), capturing: usd(0), refunding: usd(0) },
    kept: usd(297_70),
    notCaptured: usd(128_00),
    notAuthorized: usd(30_00),
    ceiling: usd(559_13),
    authorizable: { withinTotal: usd(30_00), withTolerance: usd(102_93) },
    refundable: { byCapture: [{ captureId: "C2", remaining: usd(351_43) }], whole: usd(351_43) },
  });
});

test("its money bar adds up to its total", () => {
  expect(bar(harbourOrder())).toEqual({
    kept: 297_70,
    refunded: 42_00,
    refundPending: 18_50,
    onHold: 98_00,
    capturing: 0,
    authorizing: 0,
    notAuthorized: 30_00,
  });
  expect(moneyBar(harbourOrder()).whole).toEqual(usd(486_20));
});

describe("our unsettled operations are heading somewhere", () => {
  test("a refund is neither kept nor refunded", () => {
    const order = harbourOrder({ unsettled: [{ operation: "Refund", objectId: "C2", amount: usd(50_00) }] });
    expect(bar(order)).toMatchObject({ kept: 247_70, refunded: 42_00, refundPending: 68_50 });
  });
  test("a capture leaves the rest of its hold", () => {
    const order = harbourOrder({ unsettled: [{ operation: "Capture", objectId: "A3", amount: usd(60_00) }] });
    expect(bar(order)).toMatchObject({ capturing: 60_00, onHold: 38_00, notAuthorized: 30_00 });
  });
  test("a capture mirrored before its outcome was concluded counts once", () => {
    const order = harbourOrder({ unsettled: [{ operation: "Capture", objectId: "A2", amount: usd(358_20) }] });
    expect(bar(order)).toEqual(bar(harbourOrder()));
  });
  test("an authorization takes from what is not authorized; with CaptureNow it is capturing", () => {
    const unsettled = (captureNow: boolean) => [
      { operation: "Authorize", objectId: ORDER, amount: usd(30_00), captureNow } as const,
    ];
    expect(bar(harbourOrder({ unsettled: unsettled(false) }))).toMatchObject({ authorizing: 30_00, notAuthorized: 0 });
    expect(bar(harbourOrder({ unsettled: unsettled(true) }))).toMatchObject({ capturing: 30_00, notAuthorized: 0 });
  });
});

describe("CaptureNow", () => {
  const now = anAuthorization({ state: "Closed", reason: "MaxCapturesProcessed", captureNow: true });
  test("is capturing until its capture is mirrored", () => {
    expect(amazonTotals(anOrder({ authorizations: [now] }))).toMatchObject({
      capturedPending: usd(100_00),
      captured: usd(0),
    });
    const done = anOrder({ authorizations: [now], captures: [aCapture()] });
    expect(amazonTotals(done)).toMatchObject({ capturedPending: usd(0), captured: usd(100_00) });
  });
  test.each([[[]], [[aCapture()]]])(
    "counts once while its own outcome is open, however much of it is mirrored",
    (captures) => {
      const objects = { authorizations: [now], captures };
      const asked = {
        operation: "Authorize",
        objectId: ORDER,
        amount: usd(100_00),
        captureNow: true,
        mirrored: true,
      } as const;
      expect(orderTotals(anOrder({ ...objects, unsettled: [asked] }))).toEqual(orderTotals(anOrder(objects)));
    },
  );
  test("is not a pending hold", () => {
    const pending = { ...now, state: "Pending", reason: null };
    expect(amazonTotals(anOrder({ authorizations: [pending] }))).toMatchObject({
      pendingHold: usd(0),
      capturedPending: usd(100_00),
    });
  });
});

test("pending and declined are in no sum of completed money", () => {
  const captures = ["Pending", "Declined", "Completed", "Closed"].map((state, index) =>
    aCapture({ id: `C${index}`, authorizationId: null, state, amount: usd(10 ** (index + 2)) }),
  );
  const order = anOrder({ captures });
  expect(amazonTotals(order)).toMatchObject({ captured: usd(110_000), capturedPending: usd(100) });
  expect(orderTotals(order).refundable.byCapture.map(({ captureId }) => captureId)).toEqual(["C2"]);
});

test("more may go back than was captured; then nothing is kept and the bar is longer than the total", () => {
  const order = anOrder({ total: usd(100_00), captures: [aCapture()], refunds: [aRefund({ amount: usd(110_00) })] });
  expect(bar(order)).toMatchObject({ kept: 0, refunded: 110_00 });
  expect(moneyBar(order).whole).toEqual(usd(110_00));
});

test("an order without a total counts in the currency of its region", () => {
  const draft = anOrder({ state: "Draft", total: null, currency: null, region: "jp" });
  expect(currencyOf(draft)).toBe("JPY");
  expect(orderTotals(draft)).toMatchObject({
    total: null,
    ceiling: null,
    kept: zero("JPY"),
    notAuthorized: zero("JPY"),
  });
  expect(currencyOf({ ...draft, currency: "EUR" })).toBe("EUR");
  expect(currencyOf({ ...draft, total: money(1, "GBP") })).toBe("GBP");
});

describe("for any order", () => {
  test("no segment and no total is negative, and the segments add up", () =>
    fc.assert(
      fc.property(anyOrder, (order) => {
        const { segments, whole } = moneyBar(order);
        const currency = currencyOf(order);
        for (const { amount } of segments) expect(amount.minor).toBeGreaterThanOrEqual(0);
        expect(
          sum(
            segments.map(({ amount }) => amount),
            currency,
          ),
        ).toEqual(whole);
        if (order.total) expect(exceeds(order.total, whole)).toBe(false);
        const totals = orderTotals(order);
        for (const m of Object.values(amazonTotals(order))) expect(m.minor).toBeGreaterThanOrEqual(0);
        const { withinTotal, withTolerance } = totals.authorizable;
        expect(exceeds(withinTotal, withTolerance)).toBe(false);
      }),
    ));

  test("kept and what goes back are the captured money, or all that goes back where that is more", () =>
    fc.assert(
      fc.property(anyOrder, (order) => {
        const { kept, refunded, refundPending, captured, reserved } = orderTotals(order);
        const back = sum([refunded, refundPending, reserved.refunding], currencyOf(order));
        expect(plus(kept, back)).toEqual(greater(captured, back));
      }),
    ));

  test("where no more was charged than the total, nor returned than captured, the bar is exactly the total", () =>
    fc.assert(
      fc.property(anyOrder, (order) => {
        const { total, kept, captured, refunded, refundPending, reserved } = orderTotals(order);
        const spoken = moneyBar(order).segments.filter(({ kind }) => kind !== "notAuthorized");
        const back = sum([refunded, refundPending, reserved.refunding], currencyOf(order));
        const overspent =
          !total ||
          exceeds(
            sum(
              spoken.map(({ amount }) => amount),
              total.currency,
            ),
            total,
          );
        fc.pre(!overspent && !exceeds(back, captured) && kept.minor >= 0);
        expect(moneyBar(order).whole).toEqual(total);
      }),
    ));
});
