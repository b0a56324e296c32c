import { planRefund } from "@/lib/intents/plans";
import { lockOrderOfCapture } from "@/lib/mirror/lock-order";
import { money } from "@/lib/payments/money";
import { refuseRefund } from "@/lib/payments/refuse-refund";
import type { CommandContext } from "./context";
import { plain, refuseTexts } from "./texts";
import { requestWrite, type FormAsk } from "./request-write";
import type { CommandResult } from "./result";

export type RefundAsk = FormAsk & { captureId: string; amountMinor: number; note?: string; softDescriptor?: string };

/** Gives money of one capture back to the buyer. The currency is the capture's, never the caller's. */
export function refundCapture(context: CommandContext, given: RefundAsk): Promise<CommandResult> {
  const ask = plain(given);
  const { captureId, note, softDescriptor } = ask;
  const amountIn = (currency: string) => money(ask.amountMinor, currency);
  return requestWrite(context, {
    ask,
    locate: (tx) => lockOrderOfCapture(tx, context.actor.scope, captureId),
    decide: ({ snapshot }, terms) => {
      const capture = snapshot.captures.find(({ id }) => id === captureId)!;
      return (
        refuseTexts(context, { sellerRefundNote: note, softDescriptor }) ??
        refuseRefund(snapshot, { captureId, amount: amountIn(capture.amount.currency) }, terms)
      );
    },
    plan: (order, request) => {
      const { currency } = order.snapshot.captures.find(({ id }) => id === captureId)!.amount;
      return planRefund(order, { captureId, amount: amountIn(currency), note, softDescriptor }, request);
    },
  });
}
