import { createHmac, type KeyObject } from "node:crypto";
import { MwsInputError } from "./errors";

export type Signed = {
  /** What was signed: four lines, no closing newline (2.4, step 5). */
  stringToSign: string;
  /** Base64 with padding, not yet percent-encoded. */
  signature: string;
  /** The form body: the canonical string itself, then the signature. */
  body: string;
};

const UNRESERVED = /^[A-Za-z0-9_.~-]*$/; // names, ids and codes: most of a request needs no encoding
const RESERVED = /[!'()*]/g; // encodeURIComponent leaves these five alone, Signature V2 does not (2.8)
const escapeReserved = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Percent-encodes UTF-8 bytes; only `A-Z a-z 0-9 - _ . ~` stay (2.4, step 2). Throws `URIError` on a lone surrogate. */
export const percentEncode = (text: string) =>
  UNRESERVED.test(text) ? text : encodeURIComponent(text).replace(RESERVED, escapeReserved);

/** `name=value` pairs in byte order of the names (2.4, steps 2 to 4). Every name of this API is ASCII, so code units sort as bytes do. */
export function canonicalQuery(parameters: Readonly<Record<string, string>>): string {
  let query = "";
  for (const name of Object.keys(parameters).sort()) {
    const value = parameters[name] ?? "";
    if (!value.isWellFormed()) throw new MwsInputError(name, "holds half of a surrogate pair, which cannot be sent");
    query += `${query && "&"}${percentEncode(name)}=${percentEncode(value)}`;
  }
  return query;
}

/**
 * Signature Version 2 with HmacSHA256 (2.4).
 * `host` in lower case and without a default port; `path` byte for byte as requested.
 * Throws `MwsInputError` when a value holds a lone surrogate, which has no UTF-8 form.
 */
export function sign(request: {
  host: string;
  path: string;
  parameters: Readonly<Record<string, string>>;
  secretKey: string | KeyObject;
}): Signed {
  const query = canonicalQuery(request.parameters);
  const stringToSign = `POST\n${request.host}\n${request.path}\n${query}`;
  const signature = createHmac("sha256", request.secretKey).update(stringToSign, "utf8").digest("base64");
  return { stringToSign, signature, body: `${query}&Signature=${percentEncode(signature)}` };
}

/** ISO 8601 in UTC, whole seconds: the one format that every SDK agrees on (2.5). */
export const wireTime = (time: Date) => `${time.toISOString().slice(0, 19)}Z`;
