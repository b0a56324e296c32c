import { nextStep } from "@/lib/payments/next-step";
import { sayNextStep } from "@/lib/payments/words";
import type { OrderView } from "@/lib/queries/order-view";
import type { Target } from "./actions/form/dialog-props";
import type { ActionKind } from "./actions/offers";
import { wordingOf } from "./actions/wording";

/** The suggested step as a button; null where nothing is to be pressed. */
export function primaryStep(order: OrderView): { kind: ActionKind; label: string; target?: Target } | null {
  const step = nextStep(order.snapshot, order.asOf);
  const label = step && sayNextStep(step, order.asOf, wordingOf(order)).button;
  if (!step || !label) return null;
  if (step.do === "capture") return { kind: "capture", label, target: { authorizationId: step.authorizationId } };
  return step.do === "authorize" || step.do === "closeOrder" ? { kind: step.do, label } : null;
}
