import { planAuthorize } from "@/lib/intents/plans";
import { lockOrder } from "@/lib/mirror/lock-order";
import { money } from "@/lib/payments/money";
import { refuseAuthorize } from "@/lib/payments/refuse-authorize";
import type { CommandContext } from "./context";
import { requestWrite, type FormAsk } from "./request-write";
import type { CommandResult } from "./result";
import { plain, refuseTexts } from "./texts";

export type AuthorizeAsk = FormAsk & {
  orderId: string;
  amountMinor: number;
  /** 0 is answered within 8 s, refused more often; else minutes, a multiple of 5 up to 1440. */
  timeoutMinutes: number;
  captureNow: boolean;
  note?: string;
  /** Printed on the buyer's statement; used by Amazon only with `captureNow`. */
  softDescriptor?: string;
};

/** Puts money on hold, and with `captureNow` collects it in the same call. */
export function authorizeOrder(context: CommandContext, given: AuthorizeAsk): Promise<CommandResult> {
  const ask = plain(given);
  const { orderId, timeoutMinutes, captureNow, note } = ask;
  const softDescriptor = captureNow ? ask.softDescriptor : undefined;
  return requestWrite(context, {
    ask,
    locate: (tx) => lockOrder(tx, context.actor.scope, orderId),
    decide: ({ snapshot }, terms) => {
      if (!snapshot.currency) return { why: "noTotal" };
      return (
        refuseTexts(context, { sellerAuthorizationNote: note, softDescriptor }) ??
        refuseAuthorize(snapshot, { amount: money(ask.amountMinor, snapshot.currency) }, terms)
      );
    },
    plan: (order, request) => {
      const amount = money(ask.amountMinor, order.snapshot.currency!);
      return planAuthorize(order, { amount, timeoutMinutes, captureNow, note, softDescriptor }, request);
    },
  });
}
