import { planCloseOrder } from "@/lib/intents/plans";
import { lockOrder } from "@/lib/mirror/lock-order";
import { refuseCloseOrder } from "@/lib/payments/refuse-end";
import type { CommandContext } from "./context";
import { requestWrite, type FormAsk } from "./request-write";
import type { CommandResult } from "./result";
import { plain, refuseTexts } from "./texts";

/** `reason` stays between us and Amazon. */
export type CloseOrderAsk = FormAsk & { orderId: string; reason?: string };

/** Finishes a paid order: no new holds; open ones can still be captured, and captures refunded. */
export function closeOrder(context: CommandContext, given: CloseOrderAsk): Promise<CommandResult> {
  const ask = plain(given);
  return requestWrite(context, {
    ask,
    locate: (tx) => lockOrder(tx, context.actor.scope, ask.orderId),
    decide: ({ snapshot }) => refuseTexts(context, { orderClosureReason: ask.reason }) ?? refuseCloseOrder(snapshot),
    plan: (order, request) => planCloseOrder(order, ask.reason, request),
  });
}
