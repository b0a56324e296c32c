import type { OrderView } from "@/lib/queries/order-view";
import { offers, type ActionKind, type Can, type Offer } from "./actions/offers";

export type ActionItem = Offer & { kind: ActionKind; label: string; keys?: string };

type Entry = {
  kind: ActionKind;
  label: string | ((order: OrderView) => string);
  keys?: string;
  in?: readonly string[];
};
const entries: Entry[] = [
  { kind: "capture", label: "Capture", keys: "C" },
  { kind: "refund", label: "Refund", keys: "R" },
  { kind: "authorize", label: "Authorize", keys: "A" },
  { kind: "closeAuthorization", label: "Release a hold" },
  { kind: "confirm", label: "Confirm order", in: ["Draft", "Suspended"] },
  {
    kind: "setDetails",
    label: ({ snapshot }) => (snapshot.state === "Draft" ? "Set total and details" : "Add details"),
  },
  { kind: "closeOrder", label: "Close order" },
  { kind: "cancelOrder", label: "Cancel order" },
];

/** All that one can do with an order, in the order in which people look for it; what can't be done says why. */
export function actionItems(order: OrderView, can: Can): ActionItem[] {
  const offered = offers(order, can);
  return entries
    .filter((entry) => !entry.in || entry.in.includes(order.snapshot.state))
    .map(({ kind, label, keys }) => ({
      kind,
      label: typeof label === "string" ? label : label(order),
      keys,
      ...offered[kind],
    }));
}
