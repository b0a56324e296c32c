type Place = { account: string; environment: string };
/** A list of orders: its own account, which may be "all", and what its address asks for. */
export type ListRef = { account: string; query: string };

/** An order's page. It remembers the list one came from: the way back leads there, and J and K walk on in it. */
export function orderHref({ account, environment }: Place, orderId: string, list?: ListRef | null): string {
  const from = list ? `?list=${encodeURIComponent(listText(list))}` : "";
  return `/${account}/${environment}/orders/${orderId}${from}`;
}

export const listText = ({ account, query }: ListRef): string => `${account}?${query}`;

const LIST_MAX = 1_000;

export function readList(text: string | null): ListRef | null {
  const [, account, query] = /^([a-z0-9-]{1,40})\?(.*)$/.exec(text?.slice(0, LIST_MAX) ?? "") ?? [];
  return account && query !== undefined ? { account, query } : null;
}
