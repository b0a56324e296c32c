import type { MwsClient } from "./client";
import { getOrderReferenceDetails } from "./operations/get-order-reference-details";
import type { Outcome } from "./outcome";
import type { OrderReferenceDetails } from "./types";

export type ConnectionProblem =
  "accessKey" | "secretKey" | "sellerId" | "clock" | "access" | "account" | "throttled" | "unreachable" | "other";
/** `message` is Amazon's, for people. */
export type Connection = { ok: true } | { ok: false; problem: ConnectionProblem; message: string };

// prettier-ignore
const problems: Readonly<Record<string, ConnectionProblem>> = { // 5.8, 8.2, 8.3
  InvalidParameterValue:      "sellerId",
  InvalidAccessKeyId:         "accessKey",
  InvalidClientTokenId:       "accessKey",
  SignatureDoesNotMatch:      "secretKey",
  MissingAuthenticationToken: "secretKey",
  RequestExpired:             "clock",
  AccessDenied:               "access",
  UnauthorizedAccess:         "access",
  InvalidAccountStatus:       "account",
  RequestThrottled:           "throttled",
};

/** Tries the keys by asking for an order that cannot exist: "no such order" means that they are good (5.8). */
export async function testConnection(client: MwsClient, options: { signal?: AbortSignal } = {}): Promise<Connection> {
  const orderReferenceId = client.environment === "production" ? "P00-0000000-0000000" : "S00-0000000-0000000";
  const outcome = await client.call(getOrderReferenceDetails, { orderReferenceId }, { ...options, interactive: true });
  return connectionOf(outcome);
}

function connectionOf(outcome: Outcome<OrderReferenceDetails>): Connection {
  if (outcome.kind === "done") return { ok: true };
  if (outcome.kind === "notKnown") return { ok: false, problem: "unreachable", message: outcome.why };
  if (outcome.code === "InvalidOrderReferenceId") return { ok: true };
  return { ok: false, problem: problems[outcome.code] ?? "other", message: outcome.message };
}
