/**
 * The caller's address as the nearest proxy saw it: the last entry, because earlier ones are the caller's own words.
 * Without a proxy in front, the server writes its socket's address there.
 */
export const requestAddress = (headers: { get(name: string): string | null }): string =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
