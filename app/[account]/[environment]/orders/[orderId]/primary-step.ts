import { isEuropean } from "@/lib/payments/limits";
import { nextStep } from "@/lib/payments/next-step";
import { sayNextStep } from "@/lib/payments/words";
import type { OrderView } from "@/lib/queries/order-view";
import type { ActionItem } from "./action-items";
import type { Target } from "./actions/form/dialog-props";
import type { ActionKind } from "./actions/offers";
import { wordingOf } from "./actions/wording";

export type PrimaryStep = { kind: ActionKind; label: string; target?: Target };

/** The suggested step as a button, in the banner and in a phone's bar; null where nothing is to be pressed, or can be. */
export function primaryStep(order: OrderView, items: ActionItem[]): PrimaryStep | null {
  const suggested = suggestedStep(order);
  return items.some(({ kind, reason }) => kind === suggested?.kind && reason === null) ? suggested : null;
}

function suggestedStep(order: OrderView): PrimaryStep | null {
  const step = nextStep(order.snapshot, order.asOf);
  if (order.snapshot.state === "Draft" && !step) return draftStep(order);
  const label = step && sayNextStep(step, order.asOf, wordingOf(order)).button;
  if (!step || !label) return null;
  if (step.do === "capture") return { kind: "capture", label, target: { authorizationId: step.authorizationId } };
  if (step.do === "confirmAgain") return { kind: "confirm", label };
  return step.do === "authorize" || step.do === "closeOrder" ? { kind: step.do, label } : null;
}

function draftStep(order: OrderView): PrimaryStep | null {
  if (withBankSince(order)) return null;
  const lacking = lackingOf(order);
  if (lacking.includes("AmountNotSet")) return { kind: "setDetails", label: "Set the total…" };
  return lacking.length === 0 ? { kind: "confirm", label: "Confirm order…" } : null;
}

/** In EU and UK the buyer's bank has the word once we confirmed: nobody here can speak for the buyer. */
export const withBankSince = ({ confirmedAt, region }: OrderView): Date | null =>
  isEuropean(region) ? confirmedAt : null;

/** What Amazon wants before a draft can be confirmed. */
export const lackingOf = ({ snapshot: { total, constraints } }: OrderView): string[] => [
  ...new Set([...(total ? [] : ["AmountNotSet"]), ...constraints]),
];

/** What a phone's bar offers beside the suggested step. Where the banner says to wait or to stop, only giving money back. */
export function secondStep(items: ActionItem[], primary: PrimaryStep | null): ActionItem | null {
  const kinds: ActionKind[] = primary ? ["refund", "capture", "authorize"] : ["refund"];
  return items.find(({ kind, reason }) => kinds.includes(kind) && reason === null && kind !== primary?.kind) ?? null;
}
