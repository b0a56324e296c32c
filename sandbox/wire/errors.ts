import type { Settings } from "../settings";
import { writeDocument } from "./xml";

export const payNamespace = "http://mws.amazonservices.com/schema/OffAmazonPayments/2013-01-01";
export const commonNamespace = "http://mws.amazonservices.com/doc/2009-01-01/";

/** Status by code (wire 8.2 and 8.3); the codes it has none for are in settings.unknownStatuses. */
const statusOf = {
  AmbiguousToken: 400,
  BillingAgreementConstraintsExist: 400,
  BillingAgreementNotModifiable: 405,
  CaptureNotRefundable: 405,
  ConstraintsExist: 400, // settings.constraintsExistStatus
  CurrencyMismatch: 400,
  CurrencyUnsupported: 400,
  DuplicateReferenceId: 400,
  DuplicateRequest: 400,
  InternalServerError: 500,
  InvalidAccountStatus: 403,
  InvalidAddressConsentToken: 404,
  InvalidAuthorizationStatus: 405,
  InvalidOrderReferenceId: 404,
  InvalidParameterValue: 400,
  OrderReferenceNotModifiable: 405,
  RequestThrottled: 503,
  ServiceUnavailable: 503,
  TransactionAmountExceeded: 400,
  // Raised before the section is reached.
  AccessDenied: 401,
  InputStreamDisconnected: 400,
  InvalidAccessKeyId: 403,
  InvalidAddress: 404, // settings.wrongPathStatus
  QuotaExceeded: 503,
  SignatureDoesNotMatch: 403,
} as const;

type ErrorCode = keyof typeof statusOf | keyof Settings["unknownStatuses"];

/** Amazon's "no": an expected answer, not an accident. */
export type Refusal = { refusal: ErrorCode; message: string };
export const refuse = (refusal: ErrorCode, message: string): Refusal => ({ refusal, message });
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && "refusal" in value;

const frontDoor: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "AccessDenied",
  "InputStreamDisconnected",
  "InvalidAccessKeyId",
  "InvalidAddress",
  "MissingAuthenticationToken",
  "RequestExpired",
  "SignatureDoesNotMatch",
  "UserAgentHeaderMalformed",
]);

export function statusFor(code: ErrorCode, settings: Settings): number {
  if (code === "ConstraintsExist") return settings.constraintsExistStatus;
  if (code === "InvalidAddress") return settings.wrongPathStatus;
  return { ...statusOf, ...settings.unknownStatuses }[code];
}

/** Where an error comes from: the section's namespace, and whether the caller's endpoint spells RequestID with a capital D. */
export type ErrorPlace = { namespace: string; capitalD: boolean };

/** Throttled answers have an empty Type, and spell RequestID with a capital D, as MWS's own documents always do (wire 8.1). */
export function writeError(
  { refusal, message }: Refusal,
  requestId: string,
  { namespace, capitalD }: ErrorPlace,
  { frontDoorNamespace }: Settings,
): string {
  const throttled = refusal === "RequestThrottled" || refusal === "QuotaExceeded";
  const type = throttled ? "" : ["InternalServerError", "ServiceUnavailable"].includes(refusal) ? "Receiver" : "Sender";
  const used = frontDoorNamespace === "common" && frontDoor.has(refusal) ? commonNamespace : namespace;
  const requestIdName = throttled || capitalD || used === commonNamespace ? "RequestID" : "RequestId";
  const error = ["Error", [["Type", type], ["Code", refusal], ["Message", message]]] as const; // prettier-ignore
  return writeDocument(["ErrorResponse", [error, [requestIdName, requestId]]], used);
}
