/**
 * A client for Amazon Pay on Amazon MWS (section OffAmazonPayments, 2013-01-01, and the calls of section Reports).
 *
 *     const client = createMwsClient({ region: "de", environment: "sandbox", credentials });
 *     const outcome = await client.call(operations.Capture, { authorizationId, referenceId, amount });
 *     if (outcome.kind === "done") use(outcome.value.status.state);
 *
 * Facts come from the wire reference of this API; numbers in comments (5.4, 8.2) are its sections.
 */
export type { CallRecord } from "./call-record";
export { type CallOptions, createMwsClient, type MwsClient, type MwsClientOptions } from "./client";
export { MwsInputError } from "./errors";
export type { Operation, RawAnswer, WireParameters } from "./operation";
export * from "./operations";
export type { Outcome, OutcomeKind } from "./outcome";
export type { WireMoney } from "./parameters";
export type { Quota, Quotas } from "./quotas";
export { restoreIntervalMs } from "./quotas";
export { type Environment, type PaymentDomain, type Region, type RegionFacts, regions, type Section } from "./regions";
export * from "./reports";
export { type Connection, type ConnectionProblem, testConnection } from "./test-connection";
export type { Credentials } from "./transport";
export type * from "./types";
export type { XmlReader } from "./xml-reader";
