import { createHmac } from "node:crypto";
import { marketplaceOf } from "../accounts";
import type { Call } from "./operation";

const SEAL_LENGTH = 44; // SHA-256 in base64

/**
 * The tokens of one list. A token carries the whole question and how far it was answered, so nothing is kept for it; its seal
 * says that this list gave it to this seller, so that a forged or mangled one is told before anything in it is believed.
 */
export function pageTokens<Page>(list: string) {
  const sealOf = ({ account, environment }: Call, page: string) =>
    createHmac("sha256", account.secretKey).update(`${list} ${environment} ${page}`).digest("base64");
  return {
    /** Base64 of a small JSON object with these two names, as Amazon's own are (wire 5.14). */
    write(call: Call, value: Page): string {
      const page = JSON.stringify(value);
      const marketplaceId = marketplaceOf[call.account.region][call.environment];
      return toBase64(JSON.stringify({ nextPageToken: toBase64(sealOf(call, page) + page), marketplaceId }));
    },
    read(call: Call, token: string): Page | null {
      const sealed = fromBase64(innerToken(token));
      const page = sealed.slice(SEAL_LENGTH);
      return sealed === sealOf(call, page) + page ? (JSON.parse(page) as Page) : null;
    },
  };
}

function innerToken(token: string): string {
  try {
    const { nextPageToken } = JSON.parse(fromBase64(token)) as { nextPageToken: unknown };
    return typeof nextPageToken === "string" ? nextPageToken : "";
  } catch {
    return ""; // no JSON, or null
  }
}

const toBase64 = (text: string) => Buffer.from(text).toString("base64");
const fromBase64 = (text: string) => Buffer.from(text, "base64").toString();
