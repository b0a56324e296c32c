/** Where somebody was lately, for links that have no account of their own. It opens nothing: pages prove the person. */
export const PLACE_COOKIE = "tillway-place";
const REMEMBERED = 4;
export type Place = { account: string; environment: string };

/** The account and environment that a path is in; null for paths that are in none. */
export function placeOf(path: string): Place | null {
  const found = /^\/([a-z0-9-]{1,40})\/(sandbox|production)(?:\/|$)/.exec(path);
  return found ? { account: found[1]!, environment: found[2]! } : null;
}

/** Whether an account could be there at all. */
export const isPlace = (place: Place): boolean => placeOf(pathOf(place)) !== null;

export const pathOf = ({ account, environment }: Place, page = "orders") => `/${account}/${environment}/${page}`;

/** The latest first, among them addresses that nobody had a right to. */
export const placesIn = (cookie: string): Place[] => cookie.split(" ").flatMap((path) => placeOf(path) ?? []);

export function rememberPlace(cookie: string, place: Place): string {
  const paths = [place, ...placesIn(cookie)].map((one) => pathOf(one, ""));
  return [...new Set(paths)].slice(0, REMEMBERED).join(" ");
}
