import "server-only";
import type { Actor } from "@/lib/auth/require-actor";
import { scopesOf } from "@/lib/auth/scopes";
import { database } from "@/lib/context";
import { orderNeighbours, type Neighbour } from "@/lib/queries/order-neighbours";
import { PAGE_SIZE } from "@/lib/queries/orders-list";
import { readAddress } from "../list-address";
import { orderHref, type ListRef } from "./order-href";

/** The list one came from, the orders beside this one in it, and which it is: "3 of 24". */
export type Around = {
  listHref: string;
  previousHref: string | null;
  nextHref: string | null;
  standing: string | null;
};

/** Without a list, or with one of an account that the person does not see: the order's own account, newest change first. */
export async function aroundOrder(actor: Actor, orderId: string, given: ListRef | null): Promise<Around> {
  const { environment } = actor.scope;
  const seen = (await scopesOf(actor.userId, actor.role)).filter((scope) => scope.environment === environment);
  const listed = given && seen.filter(({ slug }) => given.account === "all" || given.account === slug);
  const list = listed && listed.length > 0 ? given : null;
  const scopes = list ? listed! : seen.filter(({ accountId }) => accountId === actor.scope.accountId);
  const query = Object.fromEntries(new URLSearchParams(list?.query));
  const { ask } = readAddress(query, [...new Set(scopes.map(({ currency }) => currency))]);
  const { previous, next, standing } = await orderNeighbours(database(), scopes, ask, orderId);
  const hrefOf = (beside: Neighbour | null) => {
    const slug = scopes.find(({ accountId }) => accountId === beside?.accountId)?.slug;
    return beside && slug ? orderHref({ account: slug, environment }, beside.id, list) : null;
  };
  const back = list ?? { account: actor.accountSlug, query: "" };
  return {
    listHref: `/${back.account}/${environment}/orders${back.query ? `?${back.query}` : ""}`,
    previousHref: hrefOf(previous),
    nextHref: hrefOf(next),
    standing: standing && `${standing.nth} of ${standing.of ?? `${Math.max(standing.nth, PAGE_SIZE)}+`}`,
  };
}
