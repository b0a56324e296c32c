import fc from "fast-check";
import { expect, test } from "vitest";
import { moneyBar, orderTotals } from "@/lib/payments/totals";
import { afterAuthorize, afterCapture, afterRefund } from "./after";
import { now, sampleCapture, sampleHold, sampleSnapshot, usd } from "./sample-order";

const minor = fc.integer({ min: 1, max: 900_00 });
const total = 1_000_00;
const order = (held: number, captured: number) =>
  sampleSnapshot({
    total: usd(total),
    authorizations: [sampleHold({ id: "A1", amount: usd(held) })],
    captures: [sampleCapture({ id: "C1", authorizationId: "A0", amount: usd(captured) })],
  });

test("a capture moves what it takes from hold to captured, and releases the rest", () =>
  fc.assert(
    fc.property(minor, minor, minor, (held, captured, asked) => {
      fc.pre(asked <= held);
      const before = orderTotals(order(held, captured));
      const after = orderTotals(afterCapture(order(held, captured), "A1", usd(asked), now));
      expect(after.captured.minor).toBe(before.captured.minor + asked);
      expect(after.onHold.minor).toBe(0);
    }),
  ));

test("an authorization adds to what is on hold, or at once to what is captured", () =>
  fc.assert(
    fc.property(minor, minor, minor, fc.boolean(), (held, captured, asked, captureNow) => {
      const before = orderTotals(order(held, captured));
      const after = orderTotals(afterAuthorize(order(held, captured), usd(asked), captureNow, now));
      expect(after.onHold.minor - before.onHold.minor).toBe(captureNow ? 0 : asked);
      expect(after.captured.minor - before.captured.minor).toBe(captureNow ? asked : 0);
    }),
  ));

test("a refund starts as Pending: it leaves what is kept and is not yet refunded", () =>
  fc.assert(
    fc.property(minor, minor, (captured, asked) => {
      fc.pre(asked <= captured);
      const after = orderTotals(afterRefund(order(1, captured), "C1", usd(asked), now));
      expect(after.kept.minor).toBe(captured - asked);
      expect(after.refundPending.minor).toBe(asked);
      expect(after.refunded.minor).toBe(0);
    }),
  ));

test("the bar of any preview adds up", () =>
  fc.assert(
    fc.property(minor, minor, minor, (held, captured, asked) => {
      const start = order(held, captured);
      const previews = [
        afterAuthorize(start, usd(asked), false, now),
        afterAuthorize(start, usd(asked), true, now),
        afterCapture(start, "A1", usd(Math.min(asked, held)), now),
        afterRefund(start, "C1", usd(asked), now),
      ];
      for (const preview of previews) {
        const { segments, whole } = moneyBar(preview);
        expect(segments.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(whole.minor);
      }
    }),
  ));
