import { createHmac, timingSafeEqual } from "node:crypto";
import { lookUp } from "../look-up";

export type Parameter = readonly [name: string, value: string];

/** A form body or a query: `+` and `%20` are both a space (wire 2.4). Null when a percent sign leads nowhere. */
export function readForm(text: string): Parameter[] | null {
  try {
    return text
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair) => {
        const at = pair.indexOf("=");
        const [name, value] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
        return [decode(name), decode(value)] as const;
      });
  } catch {
    return null;
  }
}
const decode = (text: string) => decodeURIComponent(text.replaceAll("+", " "));

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** The canonical query string of Signature Version 2: every parameter but the signature, in byte order of its name. */
export function canonicalQuery(parameters: readonly Parameter[]): string {
  return parameters
    .filter(([name]) => name !== "Signature")
    .map(([name, value]) => [name, `${encode(name)}=${encode(value)}`] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, pair]) => pair)
    .join("&");
}

const algorithms: Record<string, string> = { HmacSHA256: "sha256", HmacSHA1: "sha1" };
export const isSignatureMethod = (method: string) => lookUp(algorithms, method) !== undefined;

export type Signed = {
  method: string;
  host: string;
  path: string;
  parameters: readonly Parameter[];
  signatureMethod: string;
};

export function sign({ method, host, path, parameters, signatureMethod }: Signed, secretKey: string): string {
  const text = `${method}\n${host.toLowerCase()}\n${path}\n${canonicalQuery(parameters)}`;
  return createHmac(lookUp(algorithms, signatureMethod) ?? "sha256", secretKey)
    .update(text, "utf8")
    .digest("base64");
}

/** The Host header may carry a port that the signer left out, or the other way round: either is right. */
export function isSignedBy(signed: Signed, secretKey: string, signature: string): boolean {
  const given = Buffer.from(signature);
  return [signed.host, signed.host.replace(/:\d+$/, "")].some((host) => {
    const expected = Buffer.from(sign({ ...signed, host }, secretKey));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}
