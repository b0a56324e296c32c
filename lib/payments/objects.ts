import { authorizationStates } from "./authorization";
import { billingAgreementStates } from "./billing-agreement";
import { captureStates } from "./capture";
import { orderReferenceStates } from "./order-reference";
import { refundStates } from "./refund";
import { canReach, inAmazonsSpelling } from "./states";

const tables = {
  orderReference: orderReferenceStates,
  authorization: authorizationStates,
  capture: captureStates,
  refund: refundStates,
  billingAgreement: billingAgreementStates,
};
export type ObjectKind = keyof typeof tables;

export const canonicalState = (kind: ObjectKind, text: string): string => inAmazonsSpelling(tables[kind], text);

/** Some notifications write the text "None" where there is no reason (domain reference 2.3). */
export function canonicalReason(text: string | null | undefined): string | null {
  const reason = text?.trim() ?? "";
  return reason === "" || reason.toLowerCase() === "none" ? null : reason;
}

function find(kind: ObjectKind, state: string): { next: readonly string[] } | undefined {
  const table: Record<string, { next: readonly string[] }> = tables[kind];
  return Object.hasOwn(table, state) ? table[state] : undefined;
}

/** A state unknown to us is never terminal: Amazon is asked again until it names one that is. */
export const isTerminal = (kind: ObjectKind, state: string): boolean => find(kind, state)?.next.length === 0;

/**
 * Whether an observation in state `to` can be newer than one in state `from`. Amazon's word is taken for states we don't
 * know, except that nothing leaves a terminal state.
 */
export function mayMove(kind: ObjectKind, from: string, to: string): boolean {
  if (from === to) return true;
  if (!find(kind, from)) return true;
  if (!find(kind, to)) return !isTerminal(kind, from);
  return canReach(tables[kind], from, to);
}
