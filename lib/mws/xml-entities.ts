const REFERENCE = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));/g;
const CODE_POINT_MAX = 0x10ffff;

/**
 * Rewrites numeric references that no parser of XML 1.0 accepts, and leaves all others to it: two that name the halves of a pair
 * become their character, what is not allowed becomes U+FFFD, as the service itself does (3.1). One emoji in a buyer's name must not make
 * an answer about money unreadable. CDATA holds no references.
 */
export function mendReferences(text: string): string {
  if (!text.includes("&#")) return text;
  const mended = text.replace(REFERENCE, (whole, hex?: string, decimal?: string) => {
    if (hex === undefined && decimal === undefined) return whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code >= 0xd800 && code <= 0xdfff) return String.fromCharCode(code);
    return isAllowed(code) ? whole : "\ufffd";
  });
  return mended.toWellFormed(); // halves that found each other are one character by now
}

const isAllowed = (code: number): boolean =>
  code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && (code & ~1) !== 0xfffe && code <= CODE_POINT_MAX);

export const encodeEntities = (text: string) =>
  text.replace(/[&<>]/g, (character) => (character === "&" ? "&amp;" : character === "<" ? "&lt;" : "&gt;"));
