import { createSecretKey } from "node:crypto";
import { type CallRecord, callRecord } from "./call-record";
import { MwsInputError } from "./errors";
import { agentsFor, post } from "./http";
import { interpret, type Interpreted } from "./interpret";
import type { Operation, WireParameters } from "./operation";
import type { Outcome } from "./outcome";
import type { Quota } from "./quotas";
import { createScrub } from "./redact";
import { type Environment, type Region, regions, sectionPath, sectionVersions } from "./regions";
import { sign, wireTime } from "./sign";
import { XML_BYTES_MAX } from "./xml";

export type Credentials = {
  /** The merchant token, such as `A2EXAMPLESELL1`. */
  sellerId: string;
  accessKeyId: string;
  secretKey: string;
  /** `amzn.mws.…`, when the key belongs to a developer acting for the seller (2.2). */
  mwsAuthToken?: string;
};

/** One account in one environment, and what the transport needs to speak for it. */
export type Account = {
  region: Region;
  environment: Environment;
  credentials: Credentials;
  origin?: string;
  ca?: string | Buffer;
  userAgent: string;
  timeoutMs: number;
  now: () => Date;
  log?: (call: CallRecord) => unknown;
};

export type Try<Value> = {
  operation: Operation<never, Value>;
  parameters: WireParameters;
  quota: Quota;
  tryNumber: number;
  signal?: AbortSignal;
  sendBy?: Date;
};

export type Tried<Value> = { outcome: Outcome<Value>; status: number | null };

/** A settlement report of a busy shop is some ten megabytes; this is only a guard. */
const FILE_BYTES_MAX = 256 * 1024 * 1024;
const FILE_TIMEOUT_FACTOR = 10;

const RESERVED = [
  "AWSAccessKeyId",
  "Action",
  "SellerId",
  "Merchant",
  "MWSAuthToken",
  "SignatureMethod",
  "SignatureVersion",
  "Timestamp",
  "Version",
  "Signature",
];

/** A function that makes exactly one signed HTTP request, whatever comes of it. */
export function createTransport(account: Account) {
  const { credentials, region, environment } = account;
  const origin = account.origin ?? `https://${regions[region].host}`;
  const { host } = new URL(origin);
  const agents = agentsFor(origin, account.ca);
  const secretKey = createSecretKey(credentials.secretKey, "utf8");
  const secrets = [credentials.accessKeyId, credentials.secretKey, credentials.mwsAuthToken ?? ""];
  const scrub = createScrub(secrets, credentials.sellerId);

  return async function tryOnce<Value>(asked: Try<Value>): Promise<Tried<Value>> {
    const { operation } = asked;
    const signedAt = account.now();
    const startedMs = performance.now();
    const path = sectionPath(operation.section, environment);
    const parameters = { ...asked.parameters, ...commonParameters(credentials, operation, signedAt) };
    const { body, signature } = sign({ host, path, parameters, secretKey });
    const result = await post({
      origin,
      path,
      body,
      userAgent: account.userAgent,
      agent: agents[operation.kind],
      timeoutMs: account.timeoutMs * (operation.readFile ? FILE_TIMEOUT_FACTOR : 1),
      bytesMax: operation.readFile ? FILE_BYTES_MAX : XML_BYTES_MAX,
      signal: asked.signal,
      sendBy: asked.sendBy,
    });
    const interpreted = interpret({ operation, sent: asked.parameters, quota: asked.quota, signedAt }, result);
    logSafely(account.log, () =>
      callRecord({
        account: { region, environment, sellerId: credentials.sellerId },
        secrets: [...secrets, signature],
        action: operation.action,
        path,
        parameters,
        startedAt: signedAt,
        durationMs: Math.round(performance.now() - startedMs),
        tryNumber: asked.tryNumber,
        result,
        interpreted,
      }),
    );
    return { outcome: withoutSecrets(interpreted, scrub), status: result.head?.status ?? null };
  };
}

/** Stored parameters must not bring their own signature, seller or time: those belong to the try. */
export function refuseReserved(parameters: WireParameters): void {
  for (const name of RESERVED) {
    if (Object.hasOwn(parameters, name)) throw new MwsInputError(name, "is written by the transport");
  }
}

function commonParameters(
  credentials: Credentials,
  operation: Operation<never, unknown>,
  signedAt: Date,
): WireParameters {
  return {
    AWSAccessKeyId: credentials.accessKeyId,
    Action: operation.action,
    SellerId: credentials.sellerId,
    ...(credentials.mwsAuthToken ? { MWSAuthToken: credentials.mwsAuthToken } : {}),
    SignatureMethod: "HmacSHA256",
    SignatureVersion: "2",
    Timestamp: wireTime(signedAt),
    Version: sectionVersions[operation.section],
  };
}

/** A server may quote the access key in its message, and messages end up on disk. */
function withoutSecrets<Value>({ outcome }: Interpreted<Value>, scrub: (text: string) => string): Outcome<Value> {
  if (outcome.kind === "notKnown") return { ...outcome, why: scrub(outcome.why) };
  return outcome.kind === "done" ? outcome : { ...outcome, message: scrub(outcome.message) };
}

/** Amazon has answered by now; a log that fails must not take that answer away. */
function logSafely(log: Account["log"], record: () => CallRecord): void {
  if (!log) return;
  try {
    Promise.resolve(log(record())).catch(() => undefined);
  } catch {
    return;
  }
}
