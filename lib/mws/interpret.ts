import type { IncomingHttpHeaders } from "node:http";
import { UnreadableAnswer } from "./errors";
import { classifyError } from "./error-codes";
import type { HttpHead, HttpResult } from "./http";
import type { Operation, WireParameters } from "./operation";
import type { Outcome } from "./outcome";
import { type Quota, restoreIntervalMs } from "./quotas";
import { parseXml } from "./xml";
import type { XmlReader } from "./xml-reader";

const CLOCK_SKEW_MAX_MS = 15 * 60_000; // 2.5
const ACCOUNT_PAUSE_MS = 5 * 60_000; // no source: a person has to act, so asking often is no use
const DISCONNECTED_WAIT_MS = 1_000; // no source: the first step of 8.4

/** What was asked, as far as the answer must be read in its light. */
export type Asked<Value> = { operation: Operation<never, Value>; sent: WireParameters; quota: Quota; signedAt: Date };

/** `document` is the answer's XML for the log; null when there is none that can be read. */
export type Interpreted<Value> = { outcome: Outcome<Value>; document: XmlReader | null; requestId: string | null };

/** Turns whatever came back into one of the four classes. Never throws. */
export function interpret<Value>(asked: Asked<Value>, result: HttpResult): Interpreted<Value> {
  const { head, body } = result;
  const answeredAt = head ? serverTime(head.headers) : null;
  const headerId = head ? header(head.headers, "x-mws-request-id") : null;
  const notKnown = (why: string): Outcome<Value> => ({ kind: "notKnown", why, answeredAt });
  if (!head || !body) {
    const outcome = notKnown("why" in result ? `${head ? `HTTP ${head.status}: ` : ""}${result.why}` : "no answer");
    return { outcome, document: null, requestId: headerId };
  }
  let document: XmlReader | null = null;
  try {
    if (head.status === 200 && asked.operation.readFile) {
      return { outcome: readFile(asked.operation.readFile, head, body), document, requestId: headerId };
    }
    document = parseXml(body);
    const answer = { head, answeredAt, document, requestId: requestIdOf(document) ?? headerId };
    const outcome = head.status === 200 ? readResult(asked, answer) : readError(asked, answer);
    return { outcome, document, requestId: answer.requestId };
  } catch (error) {
    // Even a mistake in reading must leave a write "not known": it was sent.
    const problem = error instanceof Error ? error.message : String(error);
    return { outcome: notKnown(`HTTP ${head.status}: unreadable answer: ${problem}`), document, requestId: headerId };
  }
}

type Answer = { head: HttpHead; answeredAt: Date | null; document: XmlReader; requestId: string | null };

/** 3.1. The result element may be absent or empty for void operations. */
function readResult<Value>({ operation, sent }: Asked<Value>, answer: Answer): Outcome<Value> {
  const { document, answeredAt } = answer;
  if (document.name !== `${operation.action}Response`) throw new UnreadableAnswer(`${document.path} is not the answer`);
  const value = operation.read(document.orEmpty(`${operation.action}Result`));
  const foreign = operation.foreign?.(value, sent) ?? null;
  if (foreign !== null) return { kind: "notKnown", why: foreign, answeredAt };
  return { kind: "done", value, requestId: answer.requestId ?? "", answeredAt };
}

/** 8.1. Of several errors the first decides. */
function readError<Value>(asked: Asked<Value>, answer: Answer): Outcome<Value> {
  const { head, document, answeredAt } = answer;
  const [error] = document.name === "ErrorResponse" ? document.all("Error") : [];
  if (!error) throw new UnreadableAnswer(`${document.path} is not an error`);
  const message = error.maybeText("Message") ?? "";
  const said = error.text("Code");
  const code = isExpired(asked, answeredAt, said, message) ? "RequestExpired" : said;
  const found = classifyError(head.status, code, error.maybeText("Type") ?? "");
  if (found.kind === "notKnown") return { kind: "notKnown", why: `HTTP ${head.status}: ${code}`, answeredAt };
  if (found.kind === "final") {
    const { listed } = found;
    return { kind: "final", code, listed, message, requestId: answer.requestId ?? "", answeredAt, status: head.status };
  }
  const waitMs = found.pausesAccount ? ACCOUNT_PAUSE_MS : waitFor(code, asked.quota, answer);
  return { kind: "notDoneLater", code, waitMs, pausesAccount: found.pausesAccount, answeredAt, message };
}

/**
 * An expired request is `RequestExpired` in the field and `InvalidParameterValue` in the guide (conflict 5). The second
 * counts as the first only when the clocks do differ that much and the message speaks of time.
 */
function isExpired({ signedAt }: Asked<unknown>, answeredAt: Date | null, code: string, message: string): boolean {
  if (code !== "InvalidParameterValue" || !answeredAt) return false;
  const skewed = Math.abs(answeredAt.getTime() - signedAt.getTime()) > CLOCK_SKEW_MAX_MS;
  return skewed && /timestamp|expired/i.test(message);
}

/** 8.3, 8.4: one restore interval, or until the hourly window resets (3.2 knows two formats of that time). */
function waitFor(code: string, quota: Quota, { head, answeredAt }: Answer): number {
  if (code === "InputStreamDisconnected") return DISCONNECTED_WAIT_MS;
  const resetsOn = code === "QuotaExceeded" ? time(header(head.headers, "x-mws-quota-resetson")) : null;
  const untilReset = resetsOn ? resetsOn.getTime() - (answeredAt ?? new Date()).getTime() : 0;
  return Math.max(restoreIntervalMs(quota), untilReset);
}

function readFile<Value>(
  read: NonNullable<Operation<never, Value>["readFile"]>,
  { headers }: HttpHead,
  body: Buffer,
): Outcome<Value> {
  const value = read({
    body,
    contentType: header(headers, "content-type"),
    contentMd5: header(headers, "content-md5"),
  });
  return { kind: "done", value, requestId: header(headers, "x-mws-request-id") ?? "", answeredAt: serverTime(headers) };
}

/** Success has it in ResponseMetadata, errors at the top and sometimes with a capital D (8.1). */
function requestIdOf(document: XmlReader): string | null {
  const metadata = document.maybe("ResponseMetadata");
  return metadata?.maybeText("RequestId") ?? document.maybeText("RequestId") ?? document.maybeText("RequestID") ?? null;
}

const serverTime = (headers: IncomingHttpHeaders) =>
  time(header(headers, "x-mws-timestamp")) ?? time(header(headers, "date"));

function time(text: string | null): Date | null {
  if (text === null) return null;
  const parsed = new Date(text);
  return Number.isNaN(parsed.getTime()) ? null : parsed;
}

function header(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return typeof value === "string" && value !== "" ? value : null;
}
