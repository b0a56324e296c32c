import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts } from "@/db/schema";
import { planConfirm } from "@/lib/intents/plans";
import { lockOrder } from "@/lib/mirror/lock-order";
import { isEuropean } from "@/lib/payments/limits";
import { refuseConfirm } from "@/lib/payments/refuse-confirm";
import type { CommandContext } from "./context";
import { requestWrite, type FormAsk } from "./request-write";
import type { CommandResult } from "./result";

export type ConfirmOrderAsk = FormAsk & { orderId: string };

/**
 * Confirms a Draft, or a Suspended order whose buyer chose another payment method. In EU and UK the buyer's bank may ask the
 * buyer first: the order opens once that is passed.
 */
export function confirmOrder(context: CommandContext, ask: ConfirmOrderAsk): Promise<CommandResult> {
  return requestWrite(context, {
    ask,
    locate: (tx) => lockOrder(tx, context.actor.scope, ask.orderId),
    decide: async ({ row, snapshot }, terms, tx) =>
      refuseConfirm(snapshot, { redirectUrls: await redirectUrlsOf(tx, row.accountId) }, terms),
    plan: async (order, request, tx) => {
      const urls = isEuropean(order.snapshot.region) ? await redirectUrlsOf(tx, order.row.accountId) : null;
      return planConfirm(order, urls, request);
    },
  });
}

async function redirectUrlsOf(tx: Tx, accountId: string): Promise<{ success: string; failure: string } | null> {
  const [urls] = await tx
    .select({ success: accounts.confirmSuccessUrl, failure: accounts.confirmFailureUrl })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return urls?.success && urls.failure ? { success: urls.success, failure: urls.failure } : null;
}
