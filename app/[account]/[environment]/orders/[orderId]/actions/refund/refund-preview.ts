import { ceilingOf } from "@/lib/payments/limits";
import { atLeastZero, lesser, minus, percentOf, plus, type Money } from "@/lib/payments/money";
import { promisedBack, refundsLeft } from "@/lib/payments/refuse-refund";
import { defaultSettings, type PaymentSettings } from "@/lib/payments/settings";
import type { CaptureSnapshot, OrderSnapshot } from "@/lib/payments/snapshot";

export type Change<T> = { before: T; after: T };

/** What a refund does to its capture. `back` is what went, is going, or is promised to go to the buyer: Pending counts. */
export type RefundPreview = {
  back: Change<Money>;
  kept: Change<Money>;
  refundable: Change<Money>;
  refunds: Change<number> & { max: number };
  /** From nothing to the most Amazon lets back, in four parts: already back, this refund, still kept, tolerance not used. */
  scale: { back: Money; asked: Money; kept: Money; tolerance: Money; captured: Money; most: Money };
};

/** An amount beyond the limit is shown up to the limit: the form says separately by how much it is too high. */
export function refundPreview(
  order: OrderSnapshot,
  capture: CaptureSnapshot,
  asked: Money,
  settings: PaymentSettings = defaultSettings,
): RefundPreview {
  const captured = capture.amount;
  const most = ceilingOf(captured, order.region, settings);
  const before = promisedBack(order, capture);
  const fitting = lesser(asked, atLeastZero(minus(most, before)));
  const after = plus(before, fitting);
  const used = settings.refundsMax - refundsLeft(order, capture, settings);
  const kept = atLeastZero(minus(captured, after));
  const refundable = { before: atLeastZero(minus(most, before)), after: atLeastZero(minus(most, after)) };
  return {
    back: { before, after },
    kept: { before: atLeastZero(minus(captured, before)), after: kept },
    refundable,
    refunds: { before: used, after: Math.min(used + 1, settings.refundsMax), max: settings.refundsMax },
    scale: { back: before, asked: fitting, kept, tolerance: minus(refundable.after, kept), captured, most },
  };
}

/** What the buyer has paid on this capture and not got back, and half of it. */
export function readyAmounts(order: OrderSnapshot, capture: CaptureSnapshot): { half: Money; left: Money } {
  const left = atLeastZero(minus(capture.amount, promisedBack(order, capture)));
  return { half: percentOf(left, 50), left };
}
