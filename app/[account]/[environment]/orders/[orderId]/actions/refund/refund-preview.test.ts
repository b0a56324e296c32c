import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money, plus, sum, type Money } from "@/lib/payments/money";
import type { CaptureSnapshot, OrderSnapshot, RefundSnapshot } from "@/lib/payments/snapshot";
import { readyAmounts, refundPreview } from "./refund-preview";

const at = new Date("2025-11-17T10:04:00Z");
const usd = (minor: number): Money => money(minor, "USD");
const capture = (amount: Money): CaptureSnapshot => ({
  id: "S01-1-1-C1",
  authorizationId: "S01-1-1-A1",
  state: "Completed",
  reason: null,
  amount,
  refunded: money(0, amount.currency),
  createdAt: at,
});
const refund = (amount: Money, state: string, index: number): RefundSnapshot => ({
  id: `S01-1-1-R${index}`,
  captureId: "S01-1-1-C1",
  state,
  reason: null,
  type: "SellerInitiated",
  amount,
  createdAt: at,
});
const orderWith = (one: CaptureSnapshot, refunds: RefundSnapshot[], promised: Money[] = []): OrderSnapshot => ({
  id: "S01-1-1",
  state: "Open",
  reason: null,
  total: one.amount,
  currency: one.amount.currency,
  constraints: [],
  region: "us",
  environment: "sandbox",
  createdAt: at,
  expiresAt: null,
  authorizations: [],
  captures: [one],
  refunds,
  unsettled: promised.map((amount) => ({ operation: "Refund", objectId: one.id, amount })),
  confirmedAttributes: { sellerNote: null, sellerOrderId: null, storeName: null, customInformation: null },
});

test("the picture: $150.00 back on a capture of $358.20 of which $60.50 went back", () => {
  const one = capture(usd(358_20));
  const order = orderWith(one, [refund(usd(42_00), "Completed", 1), refund(usd(18_50), "Pending", 2)]);
  expect(refundPreview(order, one, usd(150_00))).toEqual({
    back: { before: usd(60_50), after: usd(210_50) },
    kept: { before: usd(297_70), after: usd(147_70) },
    refundable: { before: usd(351_43), after: usd(201_43) },
    refunds: { before: 2, after: 3, max: 10 },
    scale: {
      back: usd(60_50),
      asked: usd(150_00),
      kept: usd(147_70),
      tolerance: usd(53_73),
      captured: usd(358_20),
      most: usd(411_93),
    },
  });
  expect(readyAmounts(order, one)).toEqual({ half: usd(148_85), left: usd(297_70) });
});

test("a refund that nobody has heard of yet counts as on its way", () => {
  const one = capture(usd(100_00));
  expect(refundPreview(orderWith(one, [], [usd(40_00)]), one, usd(10_00)).back).toEqual({
    before: usd(40_00),
    after: usd(50_00),
  });
});

test("half of an odd number of yen is a whole number of yen", () =>
  expect(readyAmounts(orderWith(capture(money(1_281, "JPY")), []), capture(money(1_281, "JPY"))).half).toEqual(
    money(641, "JPY"),
  ));

describe("whatever was captured, returned, promised and asked", () => {
  const minor = fc.integer({ min: 1, max: 5_000_000 });
  const facts = fc.record({
    currency: fc.constantFrom("USD", "EUR", "GBP", "JPY"),
    captured: minor,
    returned: fc.array(fc.record({ minor, state: fc.constantFrom("Completed", "Pending", "Declined") }), {
      maxLength: 4,
    }),
    promised: fc.array(minor, { maxLength: 2 }),
    asked: fc.integer({ min: 0, max: 9_000_000 }),
  });
  const previewOf = ({
    currency,
    captured,
    returned,
    promised,
    asked,
  }: typeof facts extends fc.Arbitrary<infer F> ? F : never) => {
    const one = capture(money(captured, currency));
    const order = orderWith(
      one,
      returned.map((back, index) => refund(money(back.minor, currency), back.state, index)),
      promised.map((amount) => money(amount, currency)),
    );
    return { preview: refundPreview(order, one, money(asked, currency)), ready: readyAmounts(order, one), currency };
  };

  test("the scale's parts add up to the most that may go back, unless more went already", () =>
    fc.assert(
      fc.property(facts, (given) => {
        const { preview, currency } = previewOf(given);
        const { back, asked, kept, tolerance, most } = preview.scale;
        const whole = sum([back, asked, kept, tolerance], currency);
        expect(whole.minor).toBe(Math.max(most.minor, back.minor));
        for (const part of [back, asked, kept, tolerance]) expect(part.minor).toBeGreaterThanOrEqual(0);
      }),
    ));

  test("what goes back is what can go back no more", () =>
    fc.assert(
      fc.property(facts, (given) => {
        const { back, refundable } = previewOf(given).preview;
        expect(back.after.minor - back.before.minor).toBe(refundable.before.minor - refundable.after.minor);
      }),
    ));

  test("after returning all that is left nothing is kept, and half twice is all of it but for one unit", () =>
    fc.assert(
      fc.property(facts, (given) => {
        const { left, half } = previewOf(given).ready;
        expect(previewOf({ ...given, asked: left.minor }).preview.kept.after.minor).toBe(0);
        expect(Math.abs(plus(half, half).minor - left.minor)).toBeLessThanOrEqual(1);
      }),
    ));
});
