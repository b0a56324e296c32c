import type { ActorScope } from "@/lib/auth/scopes";
import type { OrderRow } from "@/lib/queries/order-row";
import { listQuery } from "./list-address";
import type { List } from "./load-orders";

export const accountOf = ({ scopes }: List, { accountId }: OrderRow): ActorScope =>
  scopes.find((scope) => scope.accountId === accountId)!;

/** An order remembers the list that it was opened from, for the way back and to its neighbours. */
export function orderHref(list: List, order: OrderRow): string {
  const query = listQuery(list.address, list.address.params);
  const back = query ? `?list=${encodeURIComponent(query)}` : "";
  return `/${accountOf(list, order).slug}/${list.place.environment}/orders/${order.id}${back}`;
}
