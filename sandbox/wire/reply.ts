import { createHash } from "node:crypto";
import type { Answer, Operation } from "../operations/operation";
import type { Settings } from "../settings";
import { statusFor, writeError, type ErrorPlace, type Refusal } from "./errors";
import { timestamp, writeDocument, type Element } from "./xml";

export type HttpAnswer = { status: number; headers: Record<string, string>; body: string };
export type Envelope = ErrorPlace & { requestId: string; now: number };

const opaque = (text: string) => createHash("sha256").update(text).digest("base64");

/** The headers of every answer (wire 3.2); its two times are the stand-in's own. */
const headersOf = ({ requestId, now }: Envelope) => ({
  "content-type": "text/xml",
  date: new Date(now).toUTCString(),
  "x-mws-request-id": requestId,
  "x-mws-response-context": [opaque(requestId), opaque(timestamp(now))].join(","),
  "x-mws-timestamp": timestamp(now),
});

export function replyNo(envelope: Envelope, refusal: Refusal, settings: Settings): HttpAnswer {
  const body = writeError(refusal, envelope.requestId, envelope, settings);
  return { status: statusFor(refusal.refusal, settings), headers: headersOf(envelope), body };
}

export function replyYes(envelope: Envelope, action: string, { result }: Operation, answer: Answer): HttpAnswer {
  const headers = headersOf(envelope);
  if (!Array.isArray(answer)) {
    const md5 = createHash("md5").update(answer.file, "utf8").digest("base64");
    return {
      status: 200,
      headers: { ...headers, "content-type": "text/plain;charset=UTF-8", "content-md5": md5 },
      body: answer.file,
    };
  }
  const metadata: Element = ["ResponseMetadata", [["RequestId", envelope.requestId]]];
  const payload: Element | undefined =
    result === "none" ? undefined : [`${action}Result`, result === "empty" ? "" : answer];
  return { status: 200, headers, body: writeDocument([`${action}Response`, [payload, metadata]], envelope.namespace) };
}
