import "server-only";
import { notFound } from "next/navigation";
import type { Permission } from "@/lib/auth/permissions";
import { requireActorForIntent, requireActorForOrder } from "@/lib/auth/require-actor";
import type { CommandContext } from "@/lib/commands/context";
import { contextFor, database } from "@/lib/context";
import { orderView, type OrderView } from "@/lib/queries/order-view";

export type OnOrder = { context: CommandContext; order: OrderView };

/** Who sends this form, on which order: proven from the order's own row. Amounts are read in that order's currency. */
export async function orderOfForm(form: FormData, permission: Permission): Promise<OnOrder> {
  const orderId = String(form.get("orderId"));
  const actor = await requireActorForOrder(orderId, permission);
  const order = await orderView(database(), actor.scope, orderId);
  if (!order) notFound();
  return { context: contextFor(actor), order };
}

/** The same for forms about an operation of ours. */
export async function contextOfIntentForm(form: FormData): Promise<CommandContext> {
  return contextFor(await requireActorForIntent(String(form.get("intentId")), "settle"));
}
