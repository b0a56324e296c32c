"use server";

import { requireActor } from "@/lib/auth/require-actor";
import { fetchOrders, findOrdersBySellerOrderId } from "@/lib/commands/fetch-orders";
import { explainCommand } from "@/lib/commands/refusal-words";
import { contextFor } from "@/lib/context";
import { looksLikeAmazonId } from "./read-lines";

export type FetchedLine = { orders: { id: string; found: boolean; problem?: string }[]; problem?: string };

const LINE_MAX = 127;

/** One line of what was pasted, into the account of the address: the order has no row yet that could say where it belongs. */
export async function fetchAction(
  place: { account: string; environment: string },
  given: string,
): Promise<FetchedLine> {
  const actor = await requireActor({ account: String(place.account), environment: String(place.environment) }, "fetch");
  const context = contextFor(actor);
  const line = String(given)
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LINE_MAX);
  if (line === "") return { orders: [] };
  const ids = looksLikeAmazonId(line) ? [line] : null;
  if (ids) return fetched(await fetchOrders(context, { orderIds: ids }));

  const found = await findOrdersBySellerOrderId(context, { sellerOrderId: line });
  if (!found.ok) return { orders: [], problem: explainCommand(found.refusal, { locale: "en-US" }) };
  if (found.value.ids.length === 0) return { orders: [], problem: "Amazon has no order under this order number." };
  return fetched(await fetchOrders(context, { orderIds: found.value.ids }));
}

function fetched(result: Awaited<ReturnType<typeof fetchOrders>>): FetchedLine {
  return result.ok
    ? { orders: result.value }
    : { orders: [], problem: explainCommand(result.refusal, { locale: "en-US" }) };
}
