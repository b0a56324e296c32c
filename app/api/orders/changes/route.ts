import type { NextRequest } from "next/server";
import { isMoment, readAddress } from "@/app/[account]/[environment]/orders/list-address";
import { requireScopes } from "@/lib/auth/require-actor";
import { database } from "@/lib/context";
import { ordersChanges, type OrdersChanges } from "@/lib/queries/orders-changes";

export type OrdersNews = OrdersChanges & { now: string };

/** What an open orders list asks every few seconds: is anything new in what you show? */
export async function GET({ nextUrl: { searchParams } }: NextRequest) {
  const { account = "", environment = "", seen, ...given } = Object.fromEntries(searchParams);
  const { scopes } = await requireScopes({ account, environment });
  const { ask } = readAddress(given, [...new Set(scopes.map((scope) => scope.currency))]);
  const since = seen && isMoment(seen) ? seen : null;
  const changes = await ordersChanges(database(), scopes, ask, since);
  const news: OrdersNews = { ...changes, now: new Date().toISOString() };
  return Response.json(news, { headers: { "cache-control": "no-store" } });
}
