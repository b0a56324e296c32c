const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Every choice the reference leaves open, and every figure of Amazon's, by name. "wire" and "domain" are the two halves of
 * the reference; a number is their section. A start option `--set name=value` (dots reach inside) changes one for a run.
 */
export const defaults = {
  // The front door.
  signatureFreshnessMs: 15 * minute, // wire 2.5: both directions
  staleTimestampCode: "RequestExpired" as "RequestExpired" | "InvalidParameterValue", // wire 11, conflict 5: the field's answer
  foreignSellerCode: "AccessDenied" as "AccessDenied" | "UnauthorizedAccess", // wire 8.2 and 8.3 both describe it
  requireUserAgent: true, // wire 2.1: effectively required
  requireUserAgentLanguage: false, // wire 2.6: Amazon's own 2.x and 3.x SDKs leave Language out
  capitalRequestIDRegions: ["de", "uk"] as readonly string[], // wire 8.1: the EU endpoint's errors have RequestID, others RequestId
  frontDoorNamespace: "section" as "section" | "common", // wire 8.1: MWS's own "can be"; the Java SDK reads an error in the section's only
  refuseUnknownParameters: true, // architecture 7
  emptyValueIsAbsent: true, // wire 2.3: whether an empty value clears a field is unknown
  wrongPathStatus: 404 as 404 | 400, // wire 11, conflict 4

  serviceStatus: "GREEN" as "GREEN" | "GREEN_I" | "YELLOW" | "RED", // wire 5.23

  // The HTTP status of each code that has none in the reference (wire 8.2): its family's, unless another section says.
  unknownStatuses: {
    InvalidBillingAgreementStatus: 405,
    InvalidCancelAttempt: 405,
    InvalidCloseAttempt: 405,
    InvalidOrderReferenceStatus: 405, // domain 2.7, by the pattern
    InvalidSandboxSimulationSpecified: 400, // domain 2.7, inferred
    InvalidTransactionId: 404,
    OrderReferenceCountExceeded: 400,
    PaymentMethodNotUpdated: 405,
    PeriodicAmountExceeded: 400, // domain 2.7, inferred
    TransactionCountExceeded: 400, // domain 2.7, inferred
    UnauthorizedAccess: 403,
    UnauthorizedSolutionProvider: 403,
    MissingAuthenticationToken: 403,
    RequestExpired: 403, // a matter of the signature
    UserAgentHeaderMalformed: 400,
  },

  // Quotas: [burst, restored per second] (wire 3.3); the rows it marks unknown use the strictest comparable row.
  quotas: {
    sandbox: { read: [5, 1], write: [2, 0.5], status: [2, 1 / 300], unknownRead: [5, 1], unknownWrite: [2, 0.5] },
    production: { read: [20, 2], write: [10, 1], status: [2, 1 / 300], unknownRead: [5, 1], unknownWrite: [2, 0.5] },
  } as Record<"sandbox" | "production", Record<QuotaName, readonly [burst: number, perSecond: number]>>,

  // Idempotency (wire 7).
  replayAnswers: "currentState" as "currentState" | "originalSnapshot", // unknown
  notesTakePartInComparison: true, // unknown
  referenceUsedElsewhereCode: "DuplicateReferenceId" as "DuplicateReferenceId" | "DuplicateRequest", // domain 1.2: "used elsewhere"

  // Order references.
  constraintsExistStatus: 400 as 400 | 404, // wire 11, conflict 3; domain 9.1 row 7
  draftLifetimeMs: 3 * hour, // domain 1.10.1
  orderLifetimeMs: 180 * day, // domain 1.10.1
  immediateAuthorizationMs: 60 * minute, // domain 1.10.1
  immediateAuthorizationReason: "AmazonClosed", // domain 9.2: unknown
  confirmOnOpenSucceeds: true, // domain 9.3
  confirmBeforePaymentMethodUpdateCode: "PaymentMethodNotUpdated" as "PaymentMethodNotUpdated" | "ConstraintsExist", // domain 2.1.3
  redirectUrlRegions: ["de", "uk"] as readonly string[], // wire 5.11: SuccessUrl and FailureUrl are required in EU/UK
  redirectUrlsRequired: true, // wire 11, conflict 24
  confirmNeedsChallenge: true, // architecture 7: in EU/UK the order stays Draft until the bank's challenge is passed
  authenticationStatusShownIn: ["Draft", "Open", "Suspended"] as readonly string[], // domain 3.8: seen on Open and Suspended
  cancelDraftCode: "InvalidOrderReferenceStatus" as const, // domain 9.3
  closeWrongStateCode: "InvalidCloseAttempt" as "InvalidCloseAttempt" | "InvalidOrderReferenceStatus", // wire 5.13
  cancelTerminalCode: "InvalidCancelAttempt" as "InvalidCancelAttempt" | "InvalidOrderReferenceStatus", // domain 9.3
  changedAttributeCode: "OrderReferenceNotModifiable" as "OrderReferenceNotModifiable" | "InvalidParameterValue", // wire 5.10
  attributesAfterTheEndRefused: true, // domain 2.1.3: SetOrderAttributes on Canceled and Closed is unknown
  listShowsDrafts: true, // wire 5.14 does not say
  listPageSize: 10, // wire 12: unknown
  listPageSizeMax: 50, // wire 12: unknown
  listRangeMaxMs: 31 * day, // wire 5.14
  buyerTokenLifetimeMs: hour, // domain 3.5: short-lived
  orderCurrencyMismatchCode: "CurrencyMismatch" as const, // wire 8.2

  // Counts and amounts.
  authorizationsPerOrder: 10, // wire 11, conflict 1
  declinedAuthorizationsCount: false, // domain 1.10.2, inferred
  refundsPerCapture: 10, // domain 1.10.2
  declinedRefundsCount: false, // unknown, by analogy
  ceilingRounding: "halfUp" as "halfUp" | "up", // domain 9.2: the one observation fits both
  statesHeldInFull: ["Pending", "Open"] as readonly string[], // domain 9.2: which count toward a ceiling, and an agreement's month, is unknown
  overagePercent: 15, // domain 1.10.3
  overageCapMinor: { USD: 75_00, GBP: 75_00, EUR: 75_00, JPY: 8_400 } as Record<string, number>, // domain 1.10.3
  maximumMinor: { USD: 150_000_00, GBP: 150_000_00, EUR: 150_000_00, JPY: 10_000_000 } as Record<string, number>, // domain 1.10.3
  agreementLimitMinor: { USD: 500_00, GBP: 500_00, EUR: 500_00, JPY: 100_000 } as Record<string, number>, // domain 9.1 row 5
  /** Presentment units per one EUR (domain 3.7). The rates are invented; limits are converted with them (unknown). */
  presentmentPerEuro: {
    EUR: 1, GBP: 0.86, USD: 1.1, AUD: 1.62, CHF: 1.08, DKK: 7.46, HKD: 8.6, JPY: 130, NOK: 9.9, NZD: 1.7, SEK: 10.6, ZAR: 17.5,
  } as Record<string, number>, // prettier-ignore
  pendingRefundsInRefundedAmount: false, // domain 9.2: unknown

  // Declines and captures.
  simulationGoesBeforeCard: true, // domain 4.4: unknown when a note and a starred card want different things
  softDeclineSuspends: true, // domain 9.3: InvalidPaymentMethod suspends regardless of SoftDecline
  synchronousDeclineRepairsItself: false, // domain 4.2 string 3: only asynchronous ones open again
  captureWhileClosingCode: "TransactionCountExceeded" as "TransactionCountExceeded" | "InvalidAuthorizationStatus", // domain 9.3
  simulatedRefundDeclineIsPendingFirst: true, // domain 4.2 string 12
  creditNotReversibleCode: "CaptureNotRefundable" as const, // domain 2.6 names none for a credit that is Pending or Declined
  inheritShippingAddressDefault: true, // wire 11, conflict 21
  billingAddressRegions: ["de", "uk"] as readonly string[], // domain 1.5, 3.6
  unknownAgreementCode: "InvalidOrderReferenceId" as const, // wire 8.2 names no other code for it
  paidOrderOfCanceledAgreementReason: "AmazonClosed", // domain 2.1.1 and 2.5 leave open what becomes of it
  buyerEndsAgreement: { state: "Canceled" as const, reasonCode: "AmazonCanceled" }, // domain 2.5: buyer-side reasons unknown
  sellerCentralReferencePrefix: "REFUND_", // domain 6.7 knows only captures' AUTHORIZE_

  // How long things take on the stand-in's clock.
  timings: {
    sandbox: {
      authorizationDecisionMs: 30 * second, // domain 4.5
      authorizationLifetimeMs: 2 * day, // domain 1.10.1; ExpirationTimestamp still says 30 days
      authorizationClosesAfterCaptureMs: 1_500, // domain 4.5
      captureIsLateAfterMs: 7 * day, // domain 1.10.1
      lateCaptureMs: 30 * second, // unknown in sandbox; a sandbox authorization expires before it could be late
      refundMs: 30 * second, // domain 4.5
    },
    production: {
      authorizationDecisionMs: minute, // domain 3.1: "usually about a minute"
      authorizationLifetimeMs: 30 * day, // domain 1.10.1
      authorizationClosesAfterCaptureMs: 1_500, // domain 2.2
      captureIsLateAfterMs: 7 * day, // domain 1.10.1
      lateCaptureMs: hour, // domain 1.10.1: "an hour or more"
      refundMs: 3 * hour, // domain 1.10.1: "typically several hours"
    },
  },
  shownAuthorizationLifetimeMs: 30 * day, // domain 1.5
  simulatedPendingCaptureMs: 30 * second, // domain 9.3

  // Notifications, on the machine's clock.
  notificationDelayMs: 400, // domain 4.5: 0.4 to 1.3 s
  notificationRetriesMs: [second, 5 * second, 20 * second], // domain 9.3: three quick, then hourly
  notificationLaterMs: hour, // domain 5.6
  notificationTriesMax: 3 + 14 * 24, // domain 5.6: hourly for 14 days
  notificationTimeoutMs: 15 * second, // SNS, unstated
  notificationUrlSchemes: ["https:", "http:"] as readonly string[], // domain 5.1 wants https; the stand-in also speaks to a test's own ear

  // Reports.
  reportReadyMs: 20 * second, // domain 6.2 gives none
  reportKeptMs: 90 * day, // domain 6.2
  reportStartsMs: 5 * second, // domain 6.2 gives none
  sandboxReportNeedsMarketplace: true, // wire 6.2: with the sandbox marketplace id; not in Japan (wire 6.4)
  settlementPeriodMs: day, // domain 6.7
  percentageFee: 2.9, // domain 1.10.6
  fixedFeeMinor: { USD: 30, GBP: 30, EUR: 35, JPY: 0 } as Record<string, number>, // domain 1.10.6 gives USD; the others are invented
};

export type QuotaName = "read" | "write" | "status" | "unknownRead" | "unknownWrite";
export type Settings = typeof defaults;
