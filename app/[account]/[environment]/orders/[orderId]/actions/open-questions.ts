import type { IntentRow, OrderView } from "@/lib/queries/order-view";

/** Amazon has not taken it, so it can be taken back. */
export const canBeWithdrawn = ({ state, everUnanswered }: Pick<IntentRow, "state" | "everUnanswered">): boolean =>
  (state === "requested" || state === "held") && !everUnanswered;

/** Sent, and not known yet. What it made, once that is seen, settles it; what needs a person it does not settle. */
export const isInDoubt = ({ state }: Pick<IntentRow, "state">): boolean =>
  state === "sending" || state === "unanswered";

/** Neither Amazon nor time can say what happened: somebody must look. */
export const needsPerson = ({ state }: Pick<IntentRow, "state">): boolean => state === "needs_person";

/** What it made is seen. */
export const isMirrored = ({ facts }: Pick<OrderView, "facts">, intentId: string): boolean =>
  Object.values(facts).some((fact) => fact.intentId === intentId);

/** Sent to Amazon, and nobody knows yet whether it happened. */
export const isNotKnown = (intent: IntentRow, order: Pick<OrderView, "facts">): boolean =>
  needsPerson(intent) || (isInDoubt(intent) && !isMirrored(order, intent.id));
