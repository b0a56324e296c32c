import { planCloseAuthorization } from "@/lib/intents/plans";
import { lockOrderOfAuthorization } from "@/lib/mirror/lock-order";
import { refuseCloseAuthorization } from "@/lib/payments/refuse-end";
import type { CommandContext } from "./context";
import { requestWrite, type FormAsk } from "./request-write";
import type { CommandResult } from "./result";
import { plain, refuseTexts } from "./texts";

/** Amazon mails `reason` to the buyer. */
export type CloseAuthorizationAsk = FormAsk & { authorizationId: string; reason?: string };

/** Releases a hold without collecting it. */
export function closeAuthorization(context: CommandContext, given: CloseAuthorizationAsk): Promise<CommandResult> {
  const ask = plain(given);
  const { authorizationId, reason } = ask;
  return requestWrite(context, {
    ask,
    locate: (tx) => lockOrderOfAuthorization(tx, context.actor.scope, authorizationId),
    decide: ({ snapshot }) =>
      refuseTexts(context, { authorizationClosureReason: reason }) ??
      refuseCloseAuthorization(snapshot, { authorizationId }),
    plan: (order, request) => planCloseAuthorization(order, { authorizationId, reason }, request),
  });
}
