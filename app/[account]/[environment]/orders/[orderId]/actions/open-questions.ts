import type { IntentRow } from "@/lib/queries/order-view";

/** Not sent yet, so it can be taken back. */
export const canBeWithdrawn = ({ state, sends }: Pick<IntentRow, "state" | "sends">): boolean =>
  (state === "requested" || state === "held") && sends === 0;

/** Neither Amazon nor time can say what happened: somebody must look. */
export const needsPerson = ({ state }: Pick<IntentRow, "state">): boolean => state === "needs_person";
