import type { ActorScope } from "@/lib/auth/scopes";
import type { OrderRow } from "@/lib/queries/order-row";
import { orderHref as hrefFrom } from "./[orderId]/order-href";
import { listQuery } from "./list-address";
import type { List } from "./load-orders";

export const accountOf = ({ scopes }: List, { accountId }: OrderRow): ActorScope =>
  scopes.find((scope) => scope.accountId === accountId)!;

/** In which a list gives its times: that of its shops, or one for all, so that what is sorted by time looks sorted. */
export const zoneOf = (scopes: ActorScope[]): string => {
  const [zone, ...others] = new Set(scopes.map(({ timeZone }) => timeZone));
  return zone === undefined || others.length > 0 ? "UTC" : zone;
};

/** An order remembers the list that it was opened from, unless that is simply its account's. */
export function orderHref(list: List, order: OrderRow): string {
  const { slug: account } = accountOf(list, order);
  const { environment } = list.place;
  const from = { account: list.place.account, query: listQuery(list.address, list.address.params) };
  const special = from.query !== "" || from.account !== account;
  return hrefFrom({ account, environment }, order.id, special ? from : null);
}

/** All of the row is the link. Its focus is drawn by the row: around the name alone it would cut through the letters. */
export const wholeOrderLink = "after:absolute after:inset-0 after:z-[1] focus-visible:outline-none";
/** A bar and a fill, as wide as a table is; as lines where a person's own colours leave neither. */
export const focusedRow =
  "has-focus-visible:*:bg-fill has-focus-visible:*:first:shadow-[inset_2px_0_0_var(--accent),inset_0_-1px_0_var(--line)] forced-colors:has-focus-visible:outline-2 forced-colors:has-focus-visible:-outline-offset-2";
export const focusedCard =
  "has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus";
