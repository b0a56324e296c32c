import { refuseAmount } from "./amount";
import { draftLapse, hasPassed } from "./expiry";
import { mayPresent } from "./limits";
import { zero, type Money } from "./money";
import { isKnownOrderReferenceState, orderReferenceStates } from "./order-reference";
import type { Refusal } from "./refusal";
import { refuseBusy } from "./reserved";
import type { Terms } from "./settings";
import type { OrderAttributes, OrderSnapshot } from "./snapshot";

export type SetDetailsAsk = {
  operation: "SetOrderReferenceDetails" | "SetOrderAttributes";
  total?: Money;
  attributes?: { [Name in keyof OrderAttributes]?: string };
};

/** The total until confirmation; other attributes also later, each only if it was never set (MWS reference 5.9, 5.10). */
export function refuseSetDetails(order: OrderSnapshot, ask: SetDetailsAsk, terms: Terms): Refusal | null {
  const { state, reason = null } = order;
  if (!isKnownOrderReferenceState(state)) return { why: "unknownState", object: "orderReference", state };
  const given = attributesOf(ask);
  if (!ask.total && given.length === 0) return { why: "nothingToSet" };
  if (orderReferenceStates[state].setTotal) return refuseInDraft(order, ask, terms);
  if (ask.operation === "SetOrderReferenceDetails") return { why: "detailsFixed" };
  if (ask.total) return { why: "totalFixed" };
  if (!orderReferenceStates[state].addAttributes && !terms.settings.attributesAfterEnd) {
    return { why: "orderState", doing: ask.operation, state, reason };
  }
  const attribute = given.find((name) => (order.confirmedAttributes[name] ?? "") !== "");
  return attribute ? { why: "attributeAlreadySet", attribute } : refuseBusy(order, ask.operation);
}

function refuseInDraft(order: OrderSnapshot, ask: SetDetailsAsk, { now, settings }: Terms): Refusal | null {
  const lapse = draftLapse(order);
  if (hasPassed(lapse, now)) return { why: "draftLapsed", at: lapse };
  if (!ask.total && ask.operation === "SetOrderReferenceDetails") return { why: "noTotal" };
  return (ask.total ? refuseTotal(order, ask.total, settings) : null) ?? refuseBusy(order, ask.operation);
}

function refuseTotal(order: OrderSnapshot, total: Money, settings: Terms["settings"]): Refusal | null {
  if (!mayPresent(order.region, total.currency)) return { why: "currencyUnsupported", currency: total.currency };
  return refuseAmount(order, total, zero(total.currency), settings);
}

const attributesOf = ({ attributes = {} }: SetDetailsAsk): (keyof OrderAttributes)[] =>
  (Object.keys(attributes) as (keyof OrderAttributes)[]).filter((name) => (attributes[name] ?? "") !== "");
