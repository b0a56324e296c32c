import { planCancelOrder } from "@/lib/intents/plans";
import { lockOrder } from "@/lib/mirror/lock-order";
import { refuseCancelOrder } from "@/lib/payments/refuse-end";
import type { CommandContext } from "./context";
import { requestWrite, type FormAsk } from "./request-write";
import type { CommandResult } from "./result";
import { plain, refuseTexts } from "./texts";

/** `reason` stays between us and Amazon. */
export type CancelOrderAsk = FormAsk & { orderId: string; reason?: string };

/** Gives an unpaid order up: every hold on it is released, and it can't be undone. */
export function cancelOrder(context: CommandContext, given: CancelOrderAsk): Promise<CommandResult> {
  const ask = plain(given);
  return requestWrite(context, {
    ask,
    locate: (tx) => lockOrder(tx, context.actor.scope, ask.orderId),
    decide: ({ snapshot }, terms) =>
      refuseTexts(context, { cancelationReason: ask.reason }) ?? refuseCancelOrder(snapshot, terms),
    plan: (order, request) => planCancelOrder(order, ask.reason, request),
  });
}
