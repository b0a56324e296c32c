"use server";

import { requireActor } from "@/lib/auth/require-actor";
import { fetchOrders, findOrdersBySellerOrderId } from "@/lib/commands/fetch-orders";
import { explainCommand } from "@/lib/commands/refusal-words";
import type { CommandContext } from "@/lib/commands/context";
import { contextFor } from "@/lib/context";
import { formatMoney } from "@/lib/payments/money";
import { orderLabels, type OrderLabel } from "@/lib/queries/order-labels";
import { looksLikeAmazonId } from "./read-lines";

/** `label` says which order it is: "HG-204918 · Maren Holt · $486.20 · Open". */
export type FetchedOrder = { id: string; found: boolean; problem?: string; label?: string };
/** `unknownNumber` when the account has no order under the order number that was given. */
export type FetchedLine = { orders: FetchedOrder[]; problem?: string; unknownNumber?: boolean };

const LINE_MAX = 127;
const MORE_NAMESAKES = "More orders have this order number. These are the newest; fetch the others by Amazon’s ID.";

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
  if (ids) return fetched(context, await fetchOrders(context, { orderIds: ids }));

  const found = await findOrdersBySellerOrderId(context, { sellerOrderId: line });
  if (!found.ok) return { orders: [], problem: explainCommand(found.refusal, { locale: "en-US" }) };
  if (found.value.ids.length === 0) return { orders: [], unknownNumber: true };
  const { ids: namesakes, more } = found.value;
  const said = await fetched(context, await fetchOrders(context, { orderIds: namesakes }));
  return more ? { ...said, problem: said.problem ?? MORE_NAMESAKES } : said;
}

async function fetched(
  { db, actor }: CommandContext,
  result: Awaited<ReturnType<typeof fetchOrders>>,
): Promise<FetchedLine> {
  if (!result.ok) return { orders: [], problem: explainCommand(result.refusal, { locale: "en-US" }) };
  const ids = result.value.filter(({ found }) => found).map(({ id }) => id);
  const labels = await orderLabels(db, actor.scope, ids);
  return { orders: result.value.map((order) => ({ ...order, label: inWords(labels.get(order.id)) })) };
}

function inWords(label: OrderLabel | undefined): string | undefined {
  if (!label) return undefined;
  const { sellerOrderId, buyer, total, state } = label;
  return [sellerOrderId, buyer, total && formatMoney(total, "en-US"), state].filter(Boolean).join(" · ");
}
