/** Where to go after signing in: a path of our own, or the start page. Never another site, however it is spelled. */
export function safeNext(wanted: unknown): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes("\\")) return "/";
  const here = "http://here.invalid";
  const url = URL.parse(wanted, here);
  if (!url || url.origin !== here || url.pathname.startsWith("//")) return "/";
  if (/^\/(sign-in|setup|api)(\/|$)/.test(url.pathname)) return "/";
  return url.pathname + url.search;
}
