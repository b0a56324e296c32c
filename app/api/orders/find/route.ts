import type { NextRequest } from "next/server";
import { orderHref } from "@/app/[account]/[environment]/orders/[orderId]/order-href";
import { readAddress } from "@/app/[account]/[environment]/orders/list-address";
import { stateOf } from "@/app/[account]/[environment]/orders/order-facts";
import type { FoundOrder, FoundOrders } from "@/components/shell/palette/palette-items";
import { requireScopes } from "@/lib/auth/require-actor";
import type { ActorScope } from "@/lib/auth/scopes";
import { database } from "@/lib/context";
import type { OrderRow } from "@/lib/queries/order-row";
import { ordersPage } from "@/lib/queries/orders-list";

const SHOWN_MAX = 6;

/** What the command palette asks while somebody types: the first orders that the list's own search finds. */
export async function GET({ nextUrl: { searchParams } }: NextRequest) {
  const { account = "", environment = "", q } = Object.fromEntries(searchParams);
  const { scopes } = await requireScopes({ account, environment });
  const { ask } = readAddress({ q }, [...new Set(scopes.map((scope) => scope.currency))]);
  const now = new Date();
  const page = ask.text === null ? null : await ordersPage(database(), scopes, ask, { now, size: SHOWN_MAX });
  const orders = page?.rows.map((row) => toFoundOrder(row, scopes, now)) ?? [];
  return Response.json({ orders, more: Boolean(page?.older) } satisfies FoundOrders, {
    headers: { "cache-control": "no-store" },
  });
}

function toFoundOrder(row: OrderRow, scopes: ActorScope[], now: Date): FoundOrder {
  const { id, sellerOrderId, buyer, buyerEmail, total } = row;
  const { slug: account, environment, region } = scopes.find(({ accountId }) => accountId === row.accountId)!;
  const { tone, icon, label } = stateOf(row, now);
  return {
    ...{ id, sellerOrderId, buyer, buyerEmail, total },
    href: orderHref({ account, environment }, id),
    region: scopes.length > 1 ? region : null,
    state: { tone, icon, label },
  };
}
