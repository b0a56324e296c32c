import type { HttpResult } from "./http";
import type { Interpreted } from "./interpret";
import type { OutcomeKind } from "./outcome";
import { createScrub, maskSellerId, redactDocument, redactParameters, scrubDeep } from "./redact";
import type { Environment, Region } from "./regions";

/** One HTTP try, for a log that people read. Holds no key, signature, token, full seller id or buyer's data. */
export type CallRecord = {
  action: string;
  environment: Environment;
  region: Region;
  /** Masked, such as `A3••••7Q`. */
  sellerId: string;
  startedAt: Date;
  durationMs: number;
  /** 1 for the first. Only reads have more. */
  try: number;
  status: number | null;
  requestId: string | null;
  /** `notSent`: nothing of it was written to a connection. */
  outcome: OutcomeKind | "notSent";
  /** Amazon's error code. */
  code?: string;
  /** For `notKnown`: what happened. */
  why?: string;
  request: { path: string; parameters: Record<string, string> };
  /** Indented XML, limited in size. What cannot be read as XML is only described, for it cannot be redacted. */
  response: string | null;
};

export type RecordedTry = {
  account: { region: Region; environment: Environment; sellerId: string };
  secrets: readonly string[];
  action: string;
  path: string;
  /** All of them, as signed. */
  parameters: Readonly<Record<string, string>>;
  startedAt: Date;
  durationMs: number;
  tryNumber: number;
  result: HttpResult;
  interpreted: Interpreted<unknown>;
};

const BUYER_TOKENS = ["AccessToken", "AddressConsentToken"];

export function callRecord(tried: RecordedTry): CallRecord {
  const { account, parameters, result, interpreted } = tried;
  const { outcome, document, requestId } = interpreted;
  const tokens = BUYER_TOKENS.map((name) => parameters[name] ?? "");
  const scrub = createScrub([...tried.secrets, ...tokens], account.sellerId);
  const response = document ? redactDocument(document, scrub) : describe(result);
  const record: CallRecord = {
    action: tried.action,
    environment: account.environment,
    region: account.region,
    sellerId: maskSellerId(account.sellerId),
    startedAt: tried.startedAt,
    durationMs: tried.durationMs,
    try: tried.tryNumber,
    status: result.head?.status ?? null,
    requestId,
    outcome: "sent" in result && !result.sent ? "notSent" : outcome.kind,
    ...("code" in outcome ? { code: outcome.code } : {}),
    ...("why" in outcome ? { why: outcome.why } : {}),
    request: { path: tried.path, parameters: redactParameters(parameters) },
    response,
  };
  return scrubDeep(record, scrub);
}

function describe({ head, body }: HttpResult): string | null {
  if (!head || !body) return null;
  return `(${body.length} bytes of ${head.headers["content-type"] ?? "unknown type"}, not shown)`;
}
