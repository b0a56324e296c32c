import { refuse, type Refusal } from "../wire/errors";
import type { Authorization, BillingAgreement, Capture, OrderReference, Refund } from "../model";
import type { Call } from "./operation";

const unknownTransaction = (id: string) => refuse("InvalidTransactionId", `The TransactionId ${id} is invalid.`);

export function findOrder(call: Call): OrderReference | Refusal {
  const id = call.given.required("AmazonOrderReferenceId");
  return (
    call.store.orders.find(id, call) ?? refuse("InvalidOrderReferenceId", `The OrderReferenceId ${id} is invalid.`)
  );
}

export function findAuthorization(call: Call): Authorization | Refusal {
  const id = call.given.required("AmazonAuthorizationId");
  return call.store.authorizations.find(id, call) ?? unknownTransaction(id);
}

export function findCapture(call: Call): Capture | Refusal {
  const id = call.given.required("AmazonCaptureId");
  return call.store.captures.find(id, call) ?? unknownTransaction(id);
}

export function findRefund(call: Call): Refund | Refusal {
  const id = call.given.required("AmazonRefundId");
  return call.store.refunds.find(id, call) ?? unknownTransaction(id);
}

export function findAgreement(call: Call, name = "AmazonBillingAgreementId"): BillingAgreement | Refusal {
  const id = call.given.required(name);
  const refusal = refuse(call.settings.unknownAgreementCode, `The BillingAgreementId ${id} is invalid.`);
  return call.store.agreements.find(id, call) ?? refusal;
}

/** The buyer's own token, in its new or its old parameter, never both (wire 5.8). */
export function checkBuyerToken(call: Call, owner: { buyerToken: string; createdAt: number }): boolean | Refusal {
  const { given, settings, now } = call;
  const [newer, older] = [given.optional("AccessToken"), given.optional("AddressConsentToken")];
  if (newer !== undefined && older !== undefined)
    return refuse("AmbiguousToken", "Send AccessToken or AddressConsentToken, not both.");
  const token = newer ?? older;
  if (token === undefined) return false;
  return decodeToken(token) === owner.buyerToken && now - owner.createdAt <= settings.buyerTokenLifetimeMs
    ? true
    : refuse("InvalidAddressConsentToken", "The buyer's token is invalid or has expired.");
}

/** Tokens often arrive still encoded from a browser's cookie (wire 2.9). */
const decodeToken = (token: string) => token.replace(/%7C/gi, "|");
