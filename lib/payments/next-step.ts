import { authorizationExpiry, isAged } from "./expiry";
import { liveHolds } from "./holds";
import { exceeds, isPositive, type Money } from "./money";
import { refuseAuthorize } from "./refuse-authorize";
import { captureRemaining, refuseCapture } from "./refuse-capture";
import { refuseCloseOrder } from "./refuse-end";
import { defaultSettings, termsAt, type PaymentSettings, type Terms } from "./settings";
import type { Operation, OrderSnapshot } from "./snapshot";
import { orderTotals } from "./totals";

/** The one action an order suggests, as data; `words/next-step` says it. */
export type NextStep =
  | { do: "stopShipment"; objectId: string }
  | { do: "waitForUs"; operation: Operation }
  | { do: "capture"; authorizationId: string; amount: Money; endsAt: Date; aged: boolean }
  | { do: "askBuyer" }
  | { do: "confirmAgain" }
  | { do: "waitForAmazon"; object: "authorization" | "capture"; amount: Money }
  | {
      do: "authorize";
      amount: Money;
      because: "firstHold" | "rest" | "holdExpired" | "declined";
      reason: string | null;
    }
  | { do: "seeToRefund"; amount: Money; reason: string | null }
  | { do: "closeOrder"; captured: Money };

/** Amazon saw something unusual and says: do not ship. The state of the object does not change. */
const STOP_SHIPMENT = "StopShipmentAtypicalAuth";

export function nextStep(
  order: OrderSnapshot,
  now: Date,
  settings: PaymentSettings = defaultSettings,
): NextStep | null {
  const terms = termsAt(now, settings);
  return (
    stopShipment(order) ??
    captureHold(order, terms) ??
    waitForUs(order) ??
    suspended(order) ??
    waitForAmazon(order, settings) ??
    seeToRefund(order) ??
    authorizeOrClose(order, terms)
  );
}

function stopShipment(order: OrderSnapshot): NextStep | null {
  const going = [...order.authorizations, ...order.captures].filter(({ state }) =>
    ["Pending", "Open", "Completed"].includes(state),
  );
  const stopped = going.find(({ reason }) => reason === STOP_SHIPMENT);
  return stopped ? { do: "stopShipment", objectId: stopped.id } : null;
}

function waitForUs({ unsettled: [first] }: OrderSnapshot): NextStep | null {
  return first ? { do: "waitForUs", operation: first.operation } : null;
}

/** The hold that ends first, also on Suspended and Closed orders: it is money that can be lost. */
function captureHold(order: OrderSnapshot, terms: Terms): NextStep | null {
  const offers = liveHolds(order)
    .map((hold) => ({
      hold,
      amount: captureRemaining(order, hold, terms.settings),
      endsAt: authorizationExpiry(hold, order.environment),
    }))
    .filter(({ hold, amount }) => !refuseCapture(order, { authorizationId: hold.id, amount }, terms))
    .sort((a, b) => a.endsAt.getTime() - b.endsAt.getTime());
  if (!offers[0]) return null;
  const { hold, amount, endsAt } = offers[0];
  return { do: "capture", authorizationId: hold.id, amount, endsAt, aged: isAged(hold, terms.now) };
}

/** A Suspended order reports the refused method as a constraint, until its buyer has chosen another one (domain reference 2.1.2). */
function suspended({ state, constraints }: OrderSnapshot): NextStep | null {
  if (state !== "Suspended") return null;
  return { do: constraints.includes("PaymentPlanNotSet") ? "askBuyer" : "confirmAgain" };
}

function waitForAmazon(order: OrderSnapshot, settings: PaymentSettings): NextStep | null {
  const { pendingHold, capturedPending } = orderTotals(order, settings);
  if (isPositive(pendingHold)) return { do: "waitForAmazon", object: "authorization", amount: pendingHold };
  return isPositive(capturedPending) ? { do: "waitForAmazon", object: "capture", amount: capturedPending } : null;
}

/** Money that somebody meant to give back and that stayed here, until anything newer happened: also on Closed orders, as refunds are. */
function seeToRefund({ authorizations, captures, refunds }: OrderSnapshot): NextStep | null {
  const last = newest(refunds);
  if (last?.state !== "Declined") return null;
  const wentOn = [...authorizations, ...captures].some(({ createdAt }) => createdAt > last.createdAt);
  return wentOn ? null : { do: "seeToRefund", amount: last.amount, reason: last.reason };
}

/** A paid order is closed, else its buyer sees it open for 180 days (domain reference 2.1.2). */
function authorizeOrClose(order: OrderSnapshot, terms: Terms): NextStep | null {
  const { total, captured, notAuthorized } = orderTotals(order, terms.settings);
  if (total && !exceeds(total, captured)) {
    return refuseCloseOrder(order) ? null : { do: "closeOrder", captured };
  }
  if (!isPositive(notAuthorized) || refuseAuthorize(order, { amount: notAuthorized }, terms)) return null;
  return { do: "authorize", amount: notAuthorized, ...whyAuthorize(order) };
}

type AuthorizeStep = Extract<NextStep, { do: "authorize" }>;
function whyAuthorize({ authorizations }: OrderSnapshot): Pick<AuthorizeStep, "because" | "reason"> {
  const last = newest(authorizations);
  if (!last) return { because: "firstHold", reason: null };
  if (last.state === "Declined") return { because: "declined", reason: last.reason };
  return { because: last.reason === "ExpiredUnused" ? "holdExpired" : "rest", reason: last.reason };
}

const newest = <T extends { createdAt: Date }>(all: T[]): T | null =>
  all.reduce<T | null>((latest, next) => (latest && latest.createdAt > next.createdAt ? latest : next), null);
