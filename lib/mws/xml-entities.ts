import { UnreadableAnswer } from "./errors";

const predefined: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([^;&\s]{1,32}));/g;
const CODE_POINT_MAX = 0x10ffff;

/**
 * Decodes XML's five predefined entities and numeric references, once: `&amp;lt;` becomes `&lt;`. There are no others
 * without a DTD, so another one is refused. What XML 1.0 does not allow becomes U+FFFD, as the service itself does (3.1).
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const decoded = text.replace(REFERENCE, (reference, hex?: string, decimal?: string, name?: string) => {
    if (name === undefined) return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    if (!Object.hasOwn(predefined, name)) throw new UnreadableAnswer(`uses the undefined entity ${reference}`);
    return predefined[name] ?? "";
  });
  return decoded.toWellFormed(); // two references to the halves of a pair have met by now
}

function character(code: number): string {
  const allowed = code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code !== 0xfffe && code !== 0xffff);
  return allowed && code <= CODE_POINT_MAX ? String.fromCodePoint(code) : "\ufffd";
}

export const encodeEntities = (text: string) =>
  text.replace(/[&<>]/g, (character) => (character === "&" ? "&amp;" : character === "<" ? "&lt;" : "&gt;"));
