export const POLICY_HEADER = "content-security-policy";
/** Notices bring their style along as text, sonner's of the version that is locked: first an empty element, then its content. */
export const noticeStyles = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
];

/**
 * What a page may load and run: what this site serves, and inline only what carries this answer's nonce, or was loaded by
 * something that does. Style attributes stay allowed: the widths of money bars are computed.
 */
function contentPolicy(nonce: string, dev: boolean): string {
  const policy = {
    "default-src": ["'none'"],
    "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(dev ? ["'unsafe-eval'"] : [])],
    "style-src": dev ? ["'self'", "'unsafe-inline'"] : ["'self'", ...noticeStyles],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

const TWO_YEARS_S = 63_072_000;

/** What goes with every page. Where cookies want https, a browser that was here once asks for nothing else. */
export const pageHeaders = ({ nonce, dev, secure }: { nonce: string; dev: boolean; secure: boolean }) => ({
  [POLICY_HEADER]: contentPolicy(nonce, dev),
  ...(secure ? { "strict-transport-security": `max-age=${TWO_YEARS_S}; includeSubDomains` } : {}),
});
