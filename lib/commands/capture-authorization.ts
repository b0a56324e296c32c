import { planCapture } from "@/lib/intents/plans";
import { lockOrderOfAuthorization } from "@/lib/mirror/lock-order";
import { money } from "@/lib/payments/money";
import { refuseCapture } from "@/lib/payments/refuse-capture";
import type { CommandContext } from "./context";
import { requestWrite, type FormAsk } from "./request-write";
import type { CommandResult } from "./result";
import { plain, refuseTexts } from "./texts";

export type CaptureAsk = FormAsk & {
  authorizationId: string;
  amountMinor: number;
  note?: string;
  softDescriptor?: string;
};

/** Collects money that an authorization holds. What is not captured of it is released: one capture per authorization. */
export function captureAuthorization(context: CommandContext, given: CaptureAsk): Promise<CommandResult> {
  const ask = plain(given);
  const { authorizationId, note, softDescriptor } = ask;
  const amountIn = (currency: string) => money(ask.amountMinor, currency);
  return requestWrite(context, {
    ask,
    locate: (tx) => lockOrderOfAuthorization(tx, context.actor.scope, authorizationId),
    decide: ({ snapshot }, terms) => {
      const hold = snapshot.authorizations.find(({ id }) => id === authorizationId)!;
      return (
        refuseTexts(context, { sellerCaptureNote: note, softDescriptor }) ??
        refuseCapture(snapshot, { authorizationId, amount: amountIn(hold.amount.currency) }, terms)
      );
    },
    plan: (order, request) => {
      const { currency } = order.snapshot.authorizations.find(({ id }) => id === authorizationId)!.amount;
      return planCapture(order, { authorizationId, amount: amountIn(currency), note, softDescriptor }, request);
    },
  });
}
