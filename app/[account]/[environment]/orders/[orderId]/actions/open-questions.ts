import type { IntentRow } from "@/lib/queries/order-view";

/** Amazon has not taken it, so it can be taken back. */
export const canBeWithdrawn = ({ state, everUnanswered }: Pick<IntentRow, "state" | "everUnanswered">): boolean =>
  (state === "requested" || state === "held") && !everUnanswered;

/** Neither Amazon nor time can say what happened: somebody must look. */
export const needsPerson = ({ state }: Pick<IntentRow, "state">): boolean => state === "needs_person";
