import { percentEncode } from "./sign";
import { encodeEntities } from "./xml-entities";
import type { XmlReader } from "./xml-reader";

const MARK = "redacted";
const RESPONSE_CHARACTERS_MAX = 16_384;
const SECRET_PARAMETER = /^(AWSAccessKeyId|Signature|SellerId|Merchant)$|Token$/;
/** Buyers' data by element name (4.1): whole branches, and their parts wherever else they may turn up. */
const PERSONAL_ELEMENT =
  /Address|Buyer|Destination|Email|Phone|PaymentDescriptor|PaymentReference|StaticToken|Token$|AccountNumberTail|^(Name|City|County|District|StateOrRegion|PostalCode)$/;

export type Scrub = (text: string) => string;

/** `A3••••7Q`: enough to recognise an account by. */
export const maskSellerId = (sellerId: string) =>
  sellerId.length < 8 ? "••••" : `${sellerId.slice(0, 2)}••••${sellerId.slice(-2)}`;

/** Replaces every occurrence of the secrets, in any letter case and in the escapes that a server may echo them in. */
export function createScrub(secrets: readonly string[], sellerId: string): Scrub {
  const forms = new Set([...secrets, sellerId].filter((secret) => secret !== "").flatMap(escapedForms));
  const longestFirst = [...forms].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const pattern = new RegExp(longestFirst.join("|"), "gi");
  const lowerSellerId = sellerId.toLowerCase();
  return (text) =>
    text.replace(pattern, (found) => (found.toLowerCase() === lowerSellerId ? maskSellerId(sellerId) : MARK));
}

export function redactParameters(parameters: Readonly<Record<string, string>>): Record<string, string> {
  const redacted: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) redacted[name] = SECRET_PARAMETER.test(name) ? MARK : value;
  return redacted;
}

/** Indented XML without personal data and without more than a screenful or two. Notes stay: merchants wrote them. */
export function redactDocument(document: XmlReader, scrub: Scrub): string {
  const lines: string[] = [];
  writeElement(document, 0, lines, scrub);
  const text = lines.join("\n");
  return text.length > RESPONSE_CHARACTERS_MAX ? `${text.slice(0, RESPONSE_CHARACTERS_MAX)}…` : text;
}

function writeElement(element: XmlReader, depth: number, lines: string[], scrub: Scrub): void {
  const indent = "  ".repeat(depth);
  const name = scrub(element.name);
  if (PERSONAL_ELEMENT.test(element.name)) return void lines.push(`${indent}<${name}>${MARK}</${name}>`);
  const children = element.children();
  if (children.length === 0)
    return void lines.push(`${indent}<${name}>${encodeEntities(scrub(element.ownText()))}</${name}>`);
  lines.push(`${indent}<${name}>`);
  for (const child of children) writeElement(child, depth + 1, lines, scrub);
  lines.push(`${indent}</${name}>`);
}

/** Everything in a record that is text, names included. */
export function scrubDeep<T>(value: T, scrub: Scrub): T {
  if (typeof value === "string") return scrub(value) as T;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(entries.map(([key, inner]) => [scrub(key), scrubDeep(inner, scrub)])) as T;
}

const escapeRegExp = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

function escapedForms(secret: string): string[] {
  const encoded = percentEncode(secret.toWellFormed());
  return [
    secret,
    encoded,
    encoded.replaceAll("%20", "+"),
    percentEncode(encoded),
    encodeEntities(secret),
    JSON.stringify(secret).slice(1, -1),
  ];
}
