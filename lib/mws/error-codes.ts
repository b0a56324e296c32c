/** Refused before anything was done; asking again later can succeed. `pausesAccount`: every call of the account would fail alike. */
// prettier-ignore
export const laterCodes: Readonly<Record<string, { pausesAccount: boolean }>> = { // 8.2, 8.3
  RequestThrottled:           { pausesAccount: false },
  QuotaExceeded:              { pausesAccount: false },
  InputStreamDisconnected:    { pausesAccount: false },
  RequestExpired:             { pausesAccount: true },
  SignatureDoesNotMatch:      { pausesAccount: true },
  MissingAuthenticationToken: { pausesAccount: true },
  InvalidAccessKeyId:         { pausesAccount: true },
  InvalidClientTokenId:       { pausesAccount: true },
  AccessDenied:               { pausesAccount: true },
  UnauthorizedAccess:         { pausesAccount: true },
};

/** Amazon's own failure under an unexpected status; says nothing about whether the call took effect (8.2, 8.3). */
export const serverFaultCodes: ReadonlySet<string> = new Set([
  "InternalServerError",
  "InternalError",
  "ServiceUnavailable",
]);

/** Every other name in 8.2 and 8.3: a final no. Names missing here are final too, but not `listed`. */
export const finalCodes: ReadonlySet<string> = new Set([
  "AmbiguousToken",
  "BillingAgreementConstraintsExist",
  "BillingAgreementNotModifiable",
  "CaptureNotRefundable",
  "ConstraintsExist",
  "CurrencyMismatch",
  "CurrencyUnsupported",
  "DuplicateReferenceId",
  "DuplicateRequest",
  "InvalidAccountStatus",
  "InvalidAddress",
  "InvalidAddressConsentToken",
  "InvalidAuthorizationStatus",
  "InvalidBillingAgreementStatus",
  "InvalidCancelAttempt",
  "InvalidCloseAttempt",
  "InvalidOrderReferenceId",
  "InvalidOrderReferenceStatus",
  "InvalidParameterValue",
  "InvalidPaymentMethod",
  "InvalidSandboxSimulationSpecified",
  "InvalidTransactionId",
  "OrderReferenceCountExceeded",
  "OrderReferenceNotModifiable",
  "PaymentMethodNotUpdated",
  "PeriodicAmountExceeded",
  "TransactionAmountExceeded",
  "TransactionCountExceeded",
  "UnauthorizedSolutionProvider",
  "UserAgentHeaderMalformed",
]);

export type ErrorClass =
  { kind: "notDoneLater"; pausesAccount: boolean } | { kind: "final"; listed: boolean } | { kind: "notKnown" };

/**
 * The class of a readable error document. Codes of which nothing was done hold under any status; a final no needs a 4xx.
 * A code that no list names (codes are open strings) is final in a 4xx too, unless Amazon takes the blame: `Type` is Receiver.
 */
export function classifyError(status: number, code: string, type: string): ErrorClass {
  const later = Object.hasOwn(laterCodes, code) ? laterCodes[code] : undefined;
  if (later) return { kind: "notDoneLater", ...later };
  if (status < 400 || status > 499 || serverFaultCodes.has(code)) return { kind: "notKnown" };
  const listed = finalCodes.has(code);
  return listed || type !== "Receiver" ? { kind: "final", listed } : { kind: "notKnown" };
}
