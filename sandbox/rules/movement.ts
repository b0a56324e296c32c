import type { Moment } from "../moment";
import type { Money, Owned } from "../model";
import type { MovementKind } from "../store/movements";

/** Enters money held or moved in the books; production's is settled by itself when the period ends (domain 6.1). */
export function recordMovement(
  moment: Moment,
  object: Owned & { orderId: string },
  kind: MovementKind,
  amount: Money,
): void {
  const { store, settings, now } = moment;
  const { environment, sellerId, id: objectId, orderId } = object;
  store.movements.add({ at: now, environment, sellerId, kind, objectId, orderId, ...amount });
  if (environment === "sandbox" || kind === "authorization" || store.timers.has("settlementCloses", sellerId)) return;
  const period = settings.settlementPeriodMs;
  store.timers.set((Math.floor(now / period) + 1) * period, "settlementCloses", sellerId);
}
