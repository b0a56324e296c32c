import type { Money } from "@/lib/payments/money";
import type { IntentRow, OrderView } from "@/lib/queries/order-view";

/** An object at Amazon that an open question could be about. */
export type Candidate = { id: string; amount: Money | null; state: string; createdAt: Date };

/**
 * Objects of the right kind and amount, below the object it acted on, that no other operation of ours made. An operation that
 * makes no object can only have changed the one it acted on.
 */
export function candidatesFor(intent: IntentRow, { snapshot, facts }: OrderView): Candidate[] {
  const { operation, objectId, amount } = intent;
  const made = {
    Authorize: snapshot.authorizations,
    Capture: snapshot.captures.filter(({ authorizationId }) => authorizationId === objectId),
    Refund: snapshot.refunds.filter(({ captureId }) => captureId === objectId),
  } as const;
  if (operation in made) {
    return made[operation as keyof typeof made].filter(
      (object) =>
        [null, intent.id].includes(facts[object.id]?.intentId ?? null) &&
        object.amount.minor === amount?.minor &&
        object.amount.currency === amount.currency,
    );
  }
  const { id, state, total, createdAt } = snapshot;
  const hold = snapshot.authorizations.find((one) => one.id === objectId);
  return [hold ?? { id, state, amount: total, createdAt }];
}
