/** Where somebody worked last, for links that have no account of their own. It opens nothing: pages prove the person. */
export const PLACE_COOKIE = "tillway-place";
export type Place = { account: string; environment: string };

/** The account and environment that a path is in; null for paths that are in none. */
export function placeOf(path: string): Place | null {
  const found = /^\/([a-z0-9-]{1,40})\/(sandbox|production)(?:\/|$)/.exec(path);
  return found ? { account: found[1]!, environment: found[2]! } : null;
}

export const pathOf = ({ account, environment }: Place, page = "orders") => `/${account}/${environment}/${page}`;
