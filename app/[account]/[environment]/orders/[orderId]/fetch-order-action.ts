"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/require-actor";
import { fetchOrders } from "@/lib/commands/fetch-orders";
import { contextFor } from "@/lib/context";

type State = { problem: string | null };

/** Into the account and environment of the address: the order has no row yet that could say where it belongs. */
export async function fetchOrderAction(
  place: { account: string; environment: string },
  orderId: string,
): Promise<State> {
  const actor = await requireActor({ account: String(place.account), environment: String(place.environment) }, "fetch");
  const result = await fetchOrders(contextFor(actor), { orderIds: [String(orderId)] });
  const [fetched] = result.ok ? result.value : [];
  if (!fetched?.found) return { problem: fetched?.problem ?? "Amazon does not know this order in this account." };
  redirect(`/${actor.accountSlug}/${actor.scope.environment}/orders/${fetched.id}`);
}
