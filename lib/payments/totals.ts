import { capturesThatCount, hasMovedMoney, isCaptureComing, liveHolds, unsettledCaptures } from "./holds";
import { ceilingOf, ledgerCurrency } from "./limits";
import { atLeastZero, lesser, minus, plus, sum, sumOf, zero, type Money } from "./money";
import { authorizedSoFar, authorizeRemaining } from "./refuse-authorize";
import { refundedOf, refundPendingOf, refundRemaining } from "./refuse-refund";
import { reservedAmount, reserving } from "./reserved";
import { defaultSettings, type PaymentSettings } from "./settings";
import type { OrderSnapshot, UnsettledIntent } from "./snapshot";

/** Amazon's side of an order: what happened and what Amazon is still deciding. Our unsettled operations are not in here. */
export type AmazonTotals = {
  onHold: Money; // can be captured
  pendingHold: Money; // authorizations that Amazon is checking
  captured: Money; // completed
  capturedPending: Money; // captures that Amazon is processing, those of CaptureNow included
  refunded: Money; // completed
  refundPending: Money;
};

export type OrderTotals = AmazonTotals & {
  total: Money | null;
  /** What our unsettled operations would do. */
  reserved: { authorizing: Money; capturing: Money; refunding: Money };
  /** Captured minus everything that went back, is going back, or is promised to. */
  kept: Money;
  notCaptured: Money; // of the total
  notAuthorized: Money; // of the total
  /** The order total plus Amazon's tolerance; null while there is no total. */
  ceiling: Money | null;
  /** "Up to $30.00, $102.93 with Amazon's tolerance". Amounts only: whether one may authorize at all is a rule's answer. */
  authorizable: { withinTotal: Money; withTolerance: Money };
  /** The most that may go back, per capture that is Completed, and together. */
  refundable: { byCapture: { captureId: string; remaining: Money }[]; whole: Money };
};

export const currencyOf = (order: OrderSnapshot): string =>
  order.currency ?? order.total?.currency ?? ledgerCurrency(order.region);

export function amazonTotals(order: OrderSnapshot): AmazonTotals {
  const currency = currencyOf(order);
  const moved = order.captures.filter(hasMovedMoney);
  const moving = capturesThatCount(order).filter((capture) => !hasMovedMoney(capture));
  const coming = order.authorizations.filter((authorization) => isCaptureComing(order, authorization));
  const checked = order.authorizations.filter((one) => one.state === "Pending" && !coming.includes(one));
  const counted = capturesThatCount(order);
  return {
    onHold: sumOf(liveHolds(order), currency),
    pendingHold: sumOf(checked, currency),
    captured: sumOf(moved, currency),
    capturedPending: sumOf([...moving, ...coming], currency),
    refunded: sum(
      counted.map((capture) => refundedOf(order, capture)),
      currency,
    ),
    refundPending: sum(
      counted.map((capture) => refundPendingOf(order, capture)),
      currency,
    ),
  };
}

export function orderTotals(order: OrderSnapshot, settings: PaymentSettings = defaultSettings): OrderTotals {
  const currency = currencyOf(order);
  const amazon = amazonTotals(order);
  const reserved = reservedTotals(order, currency);
  const total = order.total ?? zero(currency);
  const withinTotal = atLeastZero(minus(total, authorizedSoFar(order, currency)));
  return {
    ...amazon,
    total: order.total,
    reserved,
    kept: keptOf(amazon, reserved.refunding),
    notCaptured: atLeastZero(minus(total, amazon.captured)),
    notAuthorized: withinTotal,
    ceiling: order.total && ceilingOf(order.total, order.region, settings),
    authorizable: {
      withinTotal,
      withTolerance: order.total ? authorizeRemaining(order, order.total, settings) : zero(currency),
    },
    refundable: refundableOf(order, currency, settings),
  };
}

/** Never below zero: more may go back than was captured. */
const keptOf = ({ captured, refunded, refundPending }: AmazonTotals, refunding: Money): Money =>
  atLeastZero(minus(captured, plus(refunded, plus(refundPending, refunding))));

function reservedTotals(order: OrderSnapshot, currency: string): OrderTotals["reserved"] {
  const total = (intents: UnsettledIntent[]) => sum(intents.map(reservedAmount), currency);
  const authorizes = reserving(order, "Authorize", order.id);
  return {
    authorizing: total(authorizes.filter(({ captureNow }) => !captureNow)),
    capturing: total([...unsettledCaptures(order), ...authorizes.filter(({ captureNow }) => captureNow)]),
    refunding: total(reserving(order, "Refund")),
  };
}

function refundableOf(order: OrderSnapshot, currency: string, settings: PaymentSettings): OrderTotals["refundable"] {
  const byCapture = order.captures
    .filter(({ state }) => state === "Completed")
    .map((capture) => ({ captureId: capture.id, remaining: refundRemaining(order, capture, settings) }));
  const whole = sum(
    byCapture.map(({ remaining }) => remaining),
    currency,
  );
  return { byCapture, whole };
}

export type MoneySegment = {
  kind: "kept" | "refunded" | "refundPending" | "onHold" | "capturing" | "authorizing" | "notAuthorized";
  amount: Money;
};

/**
 * Where the money of an order is, left to right. The segments add up to the order total, or to more where more was charged or
 * went back. What we asked for and Amazon has not settled counts where it is heading: neither kept nor refunded.
 */
export function moneyBar(order: OrderSnapshot): { segments: MoneySegment[]; whole: Money } {
  const { reserved, kept, refunded, total, ...amazon } = orderTotals(order);
  const refundPending = plus(amazon.refundPending, reserved.refunding);
  const capturing = plus(amazon.capturedPending, reserved.capturing);
  const onHold = minus(amazon.onHold, capturingFromHolds(order));
  const authorizing = plus(amazon.pendingHold, reserved.authorizing);
  const spoken = sum([amazon.captured, capturing, onHold, authorizing], kept.currency);
  const notAuthorized = total ? atLeastZero(minus(total, spoken)) : zero(kept.currency);
  const amounts = { kept, refunded, refundPending, onHold, capturing, authorizing, notAuthorized };
  return {
    segments: Object.entries(amounts).map(([kind, amount]) => ({ kind: kind as MoneySegment["kind"], amount })),
    whole: sum(Object.values(amounts), kept.currency),
  };
}

/** What unsettled captures are taking from live holds: it is in "capturing" already. */
function capturingFromHolds(order: OrderSnapshot): Money {
  const captures = unsettledCaptures(order);
  const taken = liveHolds(order).map(({ id, amount }) => {
    const capture = captures.find(({ objectId }) => objectId === id);
    return capture ? lesser(reservedAmount(capture), amount) : zero(amount.currency);
  });
  return sum(taken, currencyOf(order));
}
