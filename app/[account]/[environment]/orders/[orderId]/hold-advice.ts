import { isTerminal } from "@/lib/payments/objects";
import type { AuthorizationSnapshot } from "@/lib/payments/snapshot";
import type { OrderView } from "@/lib/queries/order-view";

/** What a declined hold advises, until another was asked for or, where the buyer had to act, they have. */
export function adviceOf(
  { snapshot, stateChangedAt }: Pick<OrderView, "snapshot" | "stateChangedAt">,
  hold: AuthorizationSnapshot,
  advice: string | null,
): string | null {
  const refused = hold.state === "Declined" && hold.reason === "InvalidPaymentMethod" && !hold.softDecline;
  // An order that was Open before its hold was declined is Suspended by now, only that has not been seen.
  const isSeen = snapshot.state === "Suspended" || (stateChangedAt !== null && stateChangedAt > hold.createdAt);
  const live = !isTerminal("orderReference", snapshot.state);
  if (refused && live && isSeen && !snapshot.constraints.includes("PaymentPlanNotSet"))
    return "The buyer has chosen another since.";
  const newer = snapshot.authorizations.some(({ createdAt }) => createdAt > hold.createdAt);
  return hold.state === "Declined" && newer ? null : advice;
}
