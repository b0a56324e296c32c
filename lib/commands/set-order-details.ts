import { planSetDetails, type Details } from "@/lib/intents/plans";
import { lockOrder } from "@/lib/mirror/lock-order";
import { money } from "@/lib/payments/money";
import { refuseSetDetails } from "@/lib/payments/refuse-set-details";
import type { CommandContext } from "./context";
import { requestWrite, type FormAsk } from "./request-write";
import type { CommandResult } from "./result";
import { plain, refuseTexts } from "./texts";

/** `amountMinor` and `currency` together set the total, which only a Draft takes. Empty texts are left as they are. */
export type SetOrderDetailsAsk = FormAsk & Details & { orderId: string; amountMinor?: number; currency?: string };

/** Sets the total and the merchant's own details before confirmation, and adds missing details after it. */
export function setOrderDetails(context: CommandContext, given: SetOrderDetailsAsk): Promise<CommandResult> {
  const ask = plain(given);
  const { orderId, amountMinor, currency, sellerOrderId, sellerNote, storeName, customInformation } = ask;
  const details = filled({ sellerOrderId, sellerNote, storeName, customInformation });
  const total = amountMinor === undefined || currency === undefined ? undefined : money(amountMinor, currency);
  return requestWrite(context, {
    ask,
    locate: (tx) => lockOrder(tx, context.actor.scope, orderId),
    decide: ({ snapshot }, terms) => {
      const operation = total ? "SetOrderReferenceDetails" : "SetOrderAttributes";
      return (
        refuseTexts(context, { sellerNote }) ??
        refuseSetDetails(snapshot, { operation, total, attributes: details }, terms)
      );
    },
    plan: (order, request) => planSetDetails(order, { ...details, total }, request),
  });
}

const filled = (details: Details): Details =>
  Object.fromEntries(Object.entries(details).filter(([, text]) => text !== undefined && text !== ""));
