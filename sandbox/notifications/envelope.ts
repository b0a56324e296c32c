import { sign } from "node:crypto";
import type { Identity } from "./certificate";

type Envelope = Record<string, string>;

/** The text an SNS signature covers: these keys in this order, the last newline stays (domain 5.5, step 6). */
const covered = (envelope: Envelope) =>
  ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
    .filter((key) => envelope[key] !== undefined)
    .map((key) => `${key}\n${envelope[key]}\n`)
    .join("");

/** Version 1: RSA with SHA-1, the only one ever observed (domain 5.2). The same envelope is always signed the same. */
export function sealed(body: string, { privateKey, fileName }: Identity, url: string): string {
  const envelope = JSON.parse(body) as Envelope;
  const topic = envelope.TopicArn ?? "";
  return JSON.stringify({
    ...envelope,
    SignatureVersion: "1",
    Signature: sign("sha1", Buffer.from(covered(envelope)), privateKey).toString("base64"),
    SigningCertURL: envelope.SigningCertURL ?? `${url}/${fileName}`,
    UnsubscribeURL: `${url}/?Action=Unsubscribe&SubscriptionArn=${subscriptionOf(topic)}`,
  });
}

export const subscriptionOf = (topicArn: string) => `${topicArn}:11111111-2222-3333-4444-555555555555`;
