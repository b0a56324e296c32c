import { createHmac } from "node:crypto";
import { XMLParser } from "fast-xml-parser";

export type Keys = { sellerId: string; accessKeyId: string; secretKey: string; currencyCode: string };
export type Wire = Record<string, string>;
export type Reply = {
  status: number;
  headers: Headers;
  text: string;
  at: (path: string) => string;
  all: (path: string) => string[];
  code: string;
};

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true });

/** RFC 3986: everything but letters, digits, hyphen, underscore, period and tilde. */
const escape = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) =>
      /[A-Za-z0-9\-_.~]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .join("");

export const canonical = (wire: Wire) =>
  Object.keys(wire)
    .sort()
    .map((name) => `${escape(name)}=${escape(wire[name] ?? "")}`)
    .join("&");

export function signatureOf(
  secretKey: string,
  [method, host, path]: readonly [string, string, string],
  wire: Wire,
): string {
  const algorithm = wire.SignatureMethod === "HmacSHA1" ? "sha1" : "sha256";
  return createHmac(algorithm, secretKey)
    .update([method, host, path, canonical(wire)].join("\n"))
    .digest("base64");
}

export const paths = {
  sandbox: "/OffAmazonPayments_Sandbox/2013-01-01",
  production: "/OffAmazonPayments/2013-01-01",
  reports: "/Reports/2009-01-01",
};

/** One merchant's way of calling the stand-in, written from the reference. */
export function merchant(url: string, keys: Keys, path = paths.sandbox) {
  const envelope = (Action: string, wire: Wire): Wire => ({
    AWSAccessKeyId: keys.accessKeyId,
    SellerId: keys.sellerId,
    SignatureMethod: "HmacSHA256",
    SignatureVersion: "2",
    Timestamp: new Date().toISOString().replace(/\.\d+/, ""),
    Version: path === paths.reports ? "2009-01-01" : "2013-01-01",
    Action,
    ...wire,
  });
  const signed = (Action: string, wire: Wire = {}) => {
    const all = envelope(Action, wire);
    return { ...all, Signature: signatureOf(keys.secretKey, ["POST", new URL(url).host, path], all) };
  };
  return {
    ...keys,
    signed,
    call: (action: string, wire: Wire = {}): Promise<Reply> => post(url + path, canonical(signed(action, wire))),
  };
}
export type Merchant = ReturnType<typeof merchant>;

export const form = "application/x-www-form-urlencoded; charset=utf-8";

export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Reply> {
  return readReply(
    await fetch(url, {
      method: "POST",
      body,
      headers: { "content-type": form, "user-agent": "Test/1 (Language=TypeScript)", ...headers },
    }),
  );
}

export async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const tree: unknown = text.startsWith("<") ? parser.parse(text) : {};
  const reach = (path: string): unknown[] =>
    path
      .split("/")
      .reduce<unknown[]>((found, name) => found.flatMap((node) => childrenOf(node, name)), everywhere(tree));
  const all = (path: string) => reach(path).map((node) => (typeof node === "string" ? node : JSON.stringify(node)));
  const at = (path: string) => all(path)[0] ?? "";
  return { status: response.status, headers: response.headers, text, all, at, code: at("Error/Code") };
}

const childrenOf = (node: unknown, name: string): unknown[] => {
  const child = (node as Record<string, unknown> | undefined)?.[name];
  return child === undefined ? [] : Array.isArray(child) ? child : [child];
};
/** A path may start at any depth: wrappers differ between operations, names do not. */
const everywhere = (node: unknown): unknown[] =>
  typeof node === "object" && node !== null
    ? [node, ...Object.values(node).flatMap((child) => (Array.isArray(child) ? child : [child]).flatMap(everywhere))]
    : [];
