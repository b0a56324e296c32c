import "server-only";
import { notFound } from "next/navigation";
import { after } from "next/server";
import type { Permission } from "@/lib/auth/permissions";
import { requireActorForIntent, requireActorForOrder } from "@/lib/auth/require-actor";
import type { CommandActor, CommandContext } from "@/lib/commands/context";
import { contextFor, database } from "@/lib/context";
import { orderView, type OrderView } from "@/lib/queries/order-view";

export type OnOrder = { context: CommandContext; order: OrderView };

/** Who sends this form, on which order: proven from the order's own row. Amounts are read in that order's currency. */
export async function orderOfForm(form: FormData, permission: Permission): Promise<OnOrder> {
  const orderId = String(form.get("orderId"));
  const actor = await requireActorForOrder(orderId, permission);
  const order = await orderView(database(), actor.scope, orderId);
  if (!order) notFound();
  return { context: contextOfRequest(actor), order };
}

/** The same for forms about an operation of ours. */
export async function contextOfIntentForm(form: FormData): Promise<CommandContext> {
  return contextOfRequest(await requireActorForIntent(String(form.get("intentId")), "settle"));
}

/** `after`: Next ends the process only when what this request began is done, answered or not. */
function contextOfRequest(actor: CommandActor): CommandContext {
  const context = contextFor(actor);
  return { ...context, intents: { ...context.intents, goesOn: after } };
}
