import { isPositive, minus } from "../money";
import type { Refusal } from "../refusal";
import type { Operation, OrderAttributes } from "../snapshot";
import { explainConstraint } from "./constraint";
import { operations } from "./operation";
import { describeOrder } from "./order-reference";
import { amount, moment, plainWording, type Wording } from "./wording";

type Said = { [Why in Refusal["why"]]: (refusal: Extract<Refusal, { why: Why }>, wording: Wording) => string };

/** A refusal in plain words, with the way out. */
export function explain(refusal: Refusal, wording: Wording = plainWording): string {
  return (said[refusal.why] as (refusal: Refusal, wording: Wording) => string)(refusal, wording);
}

/** The same on the order's own page, where a banner says once what to do about its state. */
export const explainOnItsPage = (refusal: Refusal, wording: Wording = plainWording): string =>
  refusal.why === "orderState" && refusal.state !== "Draft" ? orderVerdict(refusal) : explain(refusal, wording);

const said: Said = {
  noSuchAuthorization: () => "This authorization is not part of the order. Reload the page and choose again.",
  noSuchCapture: () => "This capture is not part of the order. Reload the page and choose again.",
  unknownState: ({ state }) =>
    `Amazon reports the state “${state}”, which no reference explains, so nothing is sent. Look it up in Seller Central.`,
  orderState: orderStateWords,
  authorizationState: ({ doing, state }) =>
    state === "Pending"
      ? "Amazon is still checking this authorization. Wait for the answer; the page updates itself."
      : `This authorization is ${state} and can no longer be ${operations[doing].past}. Authorize again if the order is Open.`,
  captureState: ({ state }) => captureStateWords[state],
  authorizationUsed: ({ doing }) =>
    doing === "Capture"
      ? "This hold has been captured; Amazon takes one capture per authorization. To capture more, authorize again."
      : "This hold has been captured, so there is nothing to release. Refund the capture instead.",
  moneyCaptured: ({ captured }, w) =>
    `Not possible, ${amount(captured, w)} is captured. Refund it, then close the order.`,
  captureComing: () => "Not possible, a capture is under way. Wait for it, refund it, then close the order.",
  draftLapsed: ({ at }, w) =>
    `This order was not confirmed by ${moment(at, w)}, so Amazon drops it. Ask the buyer to check out again.`,
  orderExpired: ({ at }, w) =>
    `This order expired on ${moment(at, w)}. Ask the buyer for a new order; refunds still work.`,
  authorizationExpired: ({ at }, w) =>
    `This hold ended on ${moment(at, w)}. Authorize again if the order is still Open.`,
  busy: ({ operation }) =>
    `Not possible yet, ${operations[operation].noun} is not settled. Wait until its outcome is known, or take it back if it has not been sent.`,
  noTotal: () => "The order has no total yet. Set it first.",
  notPositive: () => "Enter an amount above zero.",
  otherCurrency: ({ expected }) => `Use the order’s currency, ${expected}.`,
  currencyUnsupported: ({ currency }) => `This account cannot take ${currency}. Use the account’s own currency.`,
  overMaximum: ({ max }, w) => `At most ${amount(max, w)} can be sent in one call. Enter less.`,
  moreThanRemains: excessWords,
  tooManyAuthorizations: ({ max }) =>
    `This order has used all ${max} authorizations. Any further amount needs a new order.`,
  tooManyRefunds: ({ max }) => `This capture has used all ${max} refunds. Settle anything further outside Amazon Pay.`,
  totalFixed: () => "The total was fixed when the buyer confirmed. Authorize a different amount instead.",
  detailsFixed: () =>
    "The order is confirmed, so its details are fixed. Attributes that were never set can still be added.",
  attributeAlreadySet: ({ attribute }) =>
    `The ${attributeNames[attribute]} is already set, and Amazon lets a confirmed order’s attributes be set only once.`,
  nothingToSet: () => "Enter at least one value to set.",
  alreadyConfirmed: () => "This order is confirmed already. Nothing more to do.",
  constraints: ({ constraints }) => constraints.map(explainConstraint).join(" "),
  paymentMethodNotChanged: () =>
    "The buyer has not chosen another payment method yet. Ask them to, then confirm again.",
  redirectUrlsMissing: () =>
    "Orders in Europe need the addresses where buyers return after their bank’s check. Set them in the account’s settings.",
  textTooLong: ({ length, max }) => `${length - max} characters too many. Amazon takes ${max}.`,
  simulationInProduction: () =>
    "This text contains a sandbox simulation. Outside the sandbox it would be mailed to the buyer. Write a note instead.",
  referenceIdMalformed: ({ max }) => `A reference ID has 1 to ${max} letters, digits, hyphens and underscores.`,
};

function excessWords(
  { doing, asked, remaining }: Extract<Refusal, { why: "moreThanRemains" }>,
  wording: Wording,
): string {
  const place = places[doing] ?? "here";
  const { past, verb } = operations[doing];
  if (!isPositive(remaining)) return `Nothing more can be ${past} ${place}: the limit is used up.`;
  const excess = amount(minus(asked, remaining), wording);
  return `${excess} too much. The most you can ${verb} ${place} is ${amount(remaining, wording)}.`;
}

const places: Partial<Record<Operation, string>> = {
  Authorize: "on this order",
  Capture: "on this authorization",
  Refund: "on this capture",
};

const captureStateWords = {
  Pending: "Amazon is still processing this capture. It can be refunded once it is Completed.",
  Declined: "This capture was declined: the buyer was not charged, so there is nothing to refund.",
  Closed: "Amazon closed this capture for refunds. Settle anything further outside Amazon Pay.",
  Completed: "This capture cannot be refunded.",
};

const attributeNames: Record<keyof OrderAttributes, string> = {
  sellerNote: "note to the buyer",
  sellerOrderId: "seller order ID",
  storeName: "store name",
  customInformation: "custom information",
  platformId: "platform ID",
};

/** "This order is Closed and can no longer be canceled", with what its state says about the way out. */
function orderStateWords({ doing, state, reason }: Extract<Refusal, { why: "orderState" }>, wording: Wording): string {
  const wayOut = state === "Draft" ? draftWayOut(doing) : describeOrder({ state, reason }, wording).nextStep;
  return `${orderVerdict({ doing, state })}${wayOut ? ` ${wayOut}` : ""}`;
}

const orderVerdict = ({ doing, state }: Pick<Extract<Refusal, { why: "orderState" }>, "doing" | "state">): string =>
  `This order is ${state}; ${orderVerdicts[doing]}.`;

const draftWayOut = (doing: Operation): string =>
  doing === "CancelOrderReference" || doing === "CloseOrderReference"
    ? "Amazon drops it by itself, three hours after it was created."
    : "It opens once it is confirmed.";

const orderVerdicts: Record<Operation, string> = {
  Authorize: "money can be put on hold only while it is Open",
  Capture: "nothing can be captured on it",
  Refund: "nothing can be refunded on it",
  CancelOrderReference: "only Open and Suspended orders can be canceled",
  CloseOrderReference: "only Open and Suspended orders can be closed",
  CloseAuthorization: "it has no hold to release",
  SetOrderReferenceDetails: "its details can no longer be changed",
  SetOrderAttributes: "its attributes can no longer be changed",
  ConfirmOrderReference: "only Draft and Suspended orders can be confirmed",
};
