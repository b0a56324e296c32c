import type { OrderActivity } from "@/lib/queries/order-activity";

type States = OrderActivity["states"];

const names = { order: "The order", authorization: "Authorization", capture: "Capture", refund: "Refund" };

/** What changed between two looks, for those who can't see a row light up. */
export function changesInWords(before: States, after: States): string {
  const changed = Object.entries(after).filter(([id, { state }]) => before[id]?.state !== state);
  return changed
    .map(([id, { kind, state }]) => {
      const name = kind === "order" ? names.order : `${names[kind]} ${id.slice(id.lastIndexOf("-") + 1)}`;
      return before[id] ? `${name} is now ${state}.` : `New: ${name} is ${state}.`;
    })
    .join(" ");
}
