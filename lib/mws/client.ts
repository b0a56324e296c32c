import { setTimeout as delay } from "node:timers/promises";
import type { CallRecord } from "./call-record";
import { MwsInputError } from "./errors";
import type { Operation, WireParameters } from "./operation";
import type { Outcome } from "./outcome";
import type { Quota, Quotas } from "./quotas";
import type { Environment, Region } from "./regions";
import { waitBeforeRetry } from "./retry";
import { createTransport, type Credentials, refuseReserved } from "./transport";
import { userAgent } from "./user-agent";

const TIMEOUT_MS = 30_000; // 2.1: what clients use
const DEFAULT_APPLICATION = { name: "MwsClient", version: "1.0" };

export type MwsClientOptions = {
  region: Region;
  environment: Environment;
  credentials: Credentials;
  /** Takes the place of the region's https origin, such as `http://127.0.0.1:4010`. Whether that is allowed is the caller's decision. */
  origin?: string;
  /** A certificate authority to trust instead of the well-known ones (PEM). Certificates are verified in any case. */
  ca?: string | Buffer;
  /** For the User-Agent. */
  application?: { name: string; version: string };
  /** For one HTTP exchange as a whole; ten times as long for a report's file. 30,000 by default. */
  timeoutMs?: number;
  /** Awaited before each try; resolves when the request may be sent. May reject when the signal is aborted. */
  throttle?: { take(budget: { action: string; quota: Quota }, signal?: AbortSignal): Promise<void> };
  /** By Amazon's action name, for the quotas that no source gives (3.3). */
  quotas?: Readonly<Record<string, Quotas>>;
  /** Called once for each HTTP try and not waited for. What it returns or throws is ignored. */
  log?: (call: CallRecord) => unknown;
  now?: () => Date;
  /** Between the tries of a read. Resolves early, or rejects, when the signal is aborted. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 to 1, for the jitter of those waits. */
  random?: () => number;
};

export type CallOptions = {
  /** Aborted before anything was sent: `notDoneLater` with code `Cancelled`. Aborted in flight: `notKnown`. */
  signal?: AbortSignal;
  /** A try that is not on its way by then is not sent: `notKnown`. */
  sendBy?: Date;
  /** A person is waiting: a read is retried once at most, and soon. */
  interactive?: boolean;
};

export interface MwsClient {
  readonly region: Region;
  readonly environment: Environment;
  /**
   * Makes one call. Reads are retried as wire reference 8.4 says, signed anew each time; a write is one HTTP request.
   * Rejects only with `MwsInputError`, or with what `throttle` rejects with.
   */
  call<Input, Value>(operation: Operation<Input, Value>, input: Input, options?: CallOptions): Promise<Outcome<Value>>;
  /** The same with parameters stored earlier, sent byte for byte; time stamp and signature are new. */
  send<Value>(
    operation: Operation<never, Value>,
    parameters: WireParameters,
    options?: CallOptions,
  ): Promise<Outcome<Value>>;
}

/** A client for one account in one environment. Throws `MwsInputError` when it could never make a call. */
export function createMwsClient(options: MwsClientOptions): MwsClient {
  const { region, environment, throttle, now = () => new Date(), sleep = pause, random = Math.random } = options;
  refuseUnusable(options);
  const tryOnce = createTransport({
    region,
    environment,
    credentials: { ...options.credentials },
    origin: options.origin,
    ca: options.ca,
    userAgent: userAgent(options.application ?? DEFAULT_APPLICATION),
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    now,
    log: options.log,
  });

  async function send<Value>(operation: Operation<never, Value>, parameters: WireParameters, call: CallOptions = {}) {
    const { signal, sendBy, interactive = false } = call;
    refuseReserved(parameters);
    const quota = (options.quotas?.[operation.action] ?? operation.quota)[environment];
    const startedMs = performance.now();
    let sleptMs = 0;
    for (let retries = 0; ; retries += 1) {
      const taken = await mayGo(() => throttle?.take({ action: operation.action, quota }, signal), signal);
      if (!taken) return cancelled<Value>();
      const { outcome, status } = await tryOnce({
        operation,
        parameters,
        quota,
        tryNumber: retries + 1,
        signal,
        sendBy,
      });
      if (operation.kind === "write" || signal?.aborted) return outcome;
      const elapsedMs = Math.max(performance.now() - startedMs, sleptMs);
      const waitMs = waitBeforeRetry({ outcome, status, retriesSoFar: retries, elapsedMs, interactive, random });
      if (waitMs === null || !(await mayGo(() => sleep(waitMs, signal), signal))) return outcome;
      sleptMs += waitMs;
    }
  }

  return {
    region,
    environment,
    send,
    call: async (operation, input, call) => send(operation, operation.write(input), call),
  };
}

/** Waits; false when the signal was aborted meanwhile. */
async function mayGo(wait: () => Promise<void> | undefined, signal: AbortSignal | undefined): Promise<boolean> {
  if (signal?.aborted) return false;
  try {
    await wait();
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
  return !signal?.aborted;
}

const cancelled = <Value>(): Outcome<Value> => ({
  kind: "notDoneLater",
  code: "Cancelled",
  waitMs: 0,
  pausesAccount: false,
  answeredAt: null,
  message: "Cancelled before anything was sent.",
});

const pause = (ms: number, signal?: AbortSignal) => delay(ms, undefined, { signal });

function refuseUnusable({ credentials, origin, timeoutMs = TIMEOUT_MS }: MwsClientOptions): void {
  for (const name of ["sellerId", "accessKeyId", "secretKey"] as const) {
    if (!credentials[name]) throw new MwsInputError(name, "is required");
  }
  if (!(timeoutMs > 0)) throw new MwsInputError("timeoutMs", "must be more than zero");
  if (origin === undefined) return;
  const url = URL.parse(origin);
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== origin) {
    throw new MwsInputError("origin", "must be a scheme and a host such as http://127.0.0.1:4010");
  }
}
