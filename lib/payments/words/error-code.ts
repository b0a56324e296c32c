import type { Money } from "../money";
import { explainConstraint } from "./constraint";
import { amount, moment, plainWording, type Wording } from "./wording";

/** What a screen knows about the object that a call was refused on. */
export type ErrorFacts = {
  state?: string;
  /** Whether a capture stands on the order; undefined where nobody looked. */
  captured?: boolean;
  max?: Money;
  remaining?: Money;
  periodEnd?: Date;
  currency?: string;
  constraints?: string[];
};

type Sentence = string | ((facts: ErrorFacts, wording: Wording) => string);
/** What we saw is older than Amazon's refusal, so it may not explain it. */
const seen = (state: string | undefined): string => (state ? `; it was last seen as ${state}` : "");
const now = (state: string | undefined): string => (state ? `is ${state}` : "is in another state than expected");
const ADMINISTRATOR = "No money moved. Tell your administrator.";

// Domain reference 2.9, "Action errors"; MWS reference 8.2 and 8.3 for the rest.
const sentences: Record<string, Sentence> = {
  InvalidOrderReferenceStatus: ({ state }) =>
    `Amazon does not allow this in the order’s present state${seen(state)}. No money moved. Refresh to see what changed.`,
  InvalidAuthorizationStatus: ({ state }) =>
    `This authorization can no longer be captured or released${seen(state)}. No money moved. Refresh to see what changed.`,
  CaptureNotRefundable: ({ state }) =>
    `This capture cannot be refunded now${seen(state)}. Only Completed captures can. No money moved.`,
  InvalidCancelAttempt: ({ state, captured }) => {
    if (state === "Canceled" || state === "Closed") return `This order is already ${state}. Nothing changed.`;
    return captured
      ? "Money has already been captured on this order, so it cannot be canceled. Refund the capture and close the order instead."
      : "Amazon does not let this order be canceled now. Nothing changed. Refresh to see what it allows.";
  },
  InvalidCloseAttempt: "This item is already finished. Nothing changed.",
  TransactionAmountExceeded: ({ max }, w) =>
    `The amount is higher than Amazon allows here. No money moved.${max ? ` The most you can enter is ${amount(max, w)}.` : " Enter less."}`,
  TransactionCountExceeded: "Amazon allows no more authorizations, captures or refunds here. No money moved.",
  PeriodicAmountExceeded: ({ remaining, periodEnd }, w) => {
    const until = periodEnd ? ` until ${moment(periodEnd, w)}` : "";
    const left = remaining ? ` ${amount(remaining, w)} is left${until}.` : " Wait for the next month.";
    return `This buyer’s monthly limit for automatic payments would be exceeded. No money moved.${left}`;
  },
  OrderReferenceNotModifiable:
    "This order’s total and details can no longer be changed. Nothing changed. For another amount, authorize it.",
  DuplicateReferenceId: "This request was already sent. Refresh before trying again.",
  DuplicateRequest: "This request was already sent. Refresh before trying again.",
  RequestThrottled: "Amazon is busy. We will try again; nothing was charged twice.",
  ServiceUnavailable: "Amazon is busy. We will try again; nothing was charged twice.",
  InternalServerError: "Amazon had a problem of its own. We will find out what happened; nothing was charged twice.",
  InternalError: "Amazon had a problem of its own. We will find out what happened; nothing was charged twice.",
  QuotaExceeded:
    "Amazon’s hourly limit for this account is used up. We will try again later; nothing was charged twice.",
  InvalidAccountStatus: "Our Amazon Pay account cannot take payments right now. Tell your administrator.",
  CurrencyMismatch: ({ currency }) => `Use the order’s currency${currency ? `, ${currency}` : ""}. No money moved.`,
  CurrencyUnsupported: "Amazon does not support this currency for this account. No money moved.",
  ConstraintsExist: ({ constraints = [] }) =>
    ["Amazon could not confirm the order.", ...constraints.map(explainConstraint)].join(" "),
  BillingAgreementConstraintsExist: ({ constraints = [] }) =>
    ["Amazon could not confirm the agreement.", ...constraints.map(explainConstraint)].join(" "),
  BillingAgreementNotModifiable: "The agreement is confirmed; its details can no longer be changed.",
  InvalidBillingAgreementStatus: ({ state }) => `This agreement ${now(state)} and does not allow that. No money moved.`,
  OrderReferenceCountExceeded: "An agreement that is not confirmed takes one order only. Confirm it first.",
  PaymentMethodNotUpdated: "The buyer has not chosen another payment method yet. Ask them to, then try again.",
  InvalidPaymentMethod: "The payment method is not valid. No money moved. Ask the buyer to choose another.",
  InvalidAddressConsentToken: "The buyer’s sign-in has run out. Nothing changed; try again without it.",
  AmbiguousToken: "Two buyer tokens were sent where Amazon takes one. Nothing changed. Tell your administrator.",
  InvalidOrderReferenceId: "Amazon does not know this order in this account and environment. No money moved.",
  InvalidTransactionId: "Amazon does not know this authorization, capture or refund. No money moved.",
  InvalidParameterValue: "Amazon could not read one of the values. No money moved. Check what you entered.",
  InvalidSandboxSimulationSpecified: "Amazon does not know this simulation for this operation. Nothing happened.",
  RequestExpired: "Our clock and Amazon’s differ too much, so Amazon rejected the call. Tell your administrator.",
  SignatureDoesNotMatch: `Amazon did not accept our signature: the secret key is wrong. ${ADMINISTRATOR}`,
  InvalidAccessKeyId: `Amazon does not know our access key. ${ADMINISTRATOR}`,
  InvalidClientTokenId: `Amazon does not know our access key. ${ADMINISTRATOR}`,
  MissingAuthenticationToken: `Amazon did not accept our keys. ${ADMINISTRATOR}`,
  AccessDenied: `Amazon denied access for our keys. ${ADMINISTRATOR}`,
  UnauthorizedAccess: `Our keys may not act for this seller account. ${ADMINISTRATOR}`,
  UnauthorizedSolutionProvider: `Our keys may not act for this seller account. ${ADMINISTRATOR}`,
  InvalidAddress: `Amazon does not know the address we called. ${ADMINISTRATOR}`,
  UserAgentHeaderMalformed: `Amazon did not accept our User-Agent header. ${ADMINISTRATOR}`,
  InputStreamDisconnected: "Amazon could not read the call and did nothing. We will try again.",
};

/** Amazon's error code as one sentence: what happened, whether money moved, what to do. */
export function explainErrorCode(code: string, facts: ErrorFacts = {}, wording: Wording = plainWording): string {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  if (!sentence)
    return `Amazon answered with the error “${code}”, which no reference explains. Refresh to see what changed.`;
  return typeof sentence === "string" ? sentence : sentence(facts, wording);
}
