import type { IntentView } from "@/lib/commands/intent-view";
import type { OrderView } from "@/lib/queries/order-view";
import { isInDoubt } from "../open-questions";

/**
 * What a form was answered, brought up to what the page has learned since. An accepted intent is no longer among the order's
 * open ones; it counts as accepted only once its effect is seen, so that a page a moment behind never claims too much. Its
 * object may be seen before it is concluded: then it has happened. What is settled stays settled, whatever such a page still
 * shows; only the object that Amazon made goes on changing.
 */
export function newest(sent: IntentView, order: OrderView): IntentView {
  const made = madeBy(order, sent);
  if (settled.includes(sent.state)) return made ? { ...sent, result: made } : sent;
  const row = order.intents.find(({ id }) => id === sent.id);
  if (row && !(made && isInDoubt(row))) {
    const { state, errorCode, errorMessage, waitingFor, notBefore } = row;
    return { ...sent, state, errorCode, errorMessage, waitingFor, notBefore };
  }
  if (made) return { ...sent, state: "accepted", resultId: made.id, result: made };
  return isSeen(order, sent) ? { ...sent, state: "accepted" } : sent;
}

const settled: readonly IntentView["state"][] = ["accepted", "refused", "withdrawn"];

type Made = { id: string; state: string; reason: string | null };

function madeBy({ snapshot, facts }: OrderView, { id, operation }: IntentView): Made | undefined {
  const kinds: Partial<Record<IntentView["operation"], Made[]>> = {
    Authorize: snapshot.authorizations,
    Capture: snapshot.captures,
    Refund: snapshot.refunds,
  };
  const made = kinds[operation]?.find((object) => facts[object.id]?.intentId === id);
  return made && { id: made.id, state: made.state, reason: made.reason };
}

function isSeen(
  { snapshot, updatedAt, confirmedAt }: OrderView,
  { operation, objectId, requestedAt }: IntentView,
): boolean {
  const authorization = snapshot.authorizations.find(({ id }) => id === objectId);
  const seen: Partial<Record<IntentView["operation"], boolean>> = {
    CancelOrderReference: snapshot.state === "Canceled",
    CloseOrderReference: snapshot.state === "Closed",
    CloseAuthorization: authorization?.state === "Closed",
    ConfirmOrderReference: confirmedAt !== null && confirmedAt > requestedAt, // its state says nothing while the buyer's bank asks
    SetOrderReferenceDetails: updatedAt > requestedAt,
    SetOrderAttributes: updatedAt > requestedAt,
  };
  return seen[operation] ?? false;
}
