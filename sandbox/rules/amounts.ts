import type { Moment } from "../moment";
import { ceilingOf, maximumMovement, money, sum } from "../money";
import type { Account, Authorization, Capture, Money, OrderReference, Owned } from "../model";

export function accountOf({ store }: Moment, { sellerId }: Pick<Owned, "sellerId">) {
  const account = store.accounts.bySeller(sellerId);
  if (!account) throw new Error(`no account ${sellerId}`);
  return account;
}

/** What an order reference may be charged in all; null while it has no total. */
export const chargingCeiling = (moment: Moment, order: OrderReference): Money | null =>
  order.orderTotal ? ceilingOf(order.orderTotal, moment.settings, accountOf(moment, order).currencyCode) : null;

/** What may be returned of a capture in all. */
export const returningCeiling = (moment: Moment, capture: Capture): Money =>
  ceilingOf(capture.amount, moment.settings, accountOf(moment, capture).currencyCode);

export const exceedsMaximum = (moment: Moment, owner: Pick<Owned, "sellerId">, amount: Money): boolean =>
  amount.amountMinor > maximumMovement(amount.currencyCode, moment.settings, accountOf(moment, owner).currencyCode);

export const standingCaptures = ({ store }: Moment, authorization: Authorization): Capture[] =>
  store.captures.of(authorization.id).filter(({ status }) => status.state !== "Declined");

/** Still holds money that may be let go: a captured one only looks open until it closes by itself (domain 2.2). */
export const isReleasable = (moment: Moment, authorization: Authorization): boolean =>
  ["Pending", "Open"].includes(authorization.status.state) && standingCaptures(moment, authorization).length === 0;

export const capturedOf = (moment: Moment, authorization: Authorization): number =>
  sum(standingCaptures(moment, authorization).map(({ amount }) => amount));

/** Captured at what was captured; else, in the states that count, at its amount (domain 1.10.3, inferred). */
export function heldBy(moment: Moment, authorization: Authorization): number {
  const captured = capturedOf(moment, authorization);
  if (captured > 0) return captured;
  return moment.settings.statesHeldInFull.includes(authorization.status.state) ? authorization.amount.amountMinor : 0;
}

export const heldOn = (moment: Moment, order: OrderReference): number =>
  moment.store.authorizations.of(order.id).reduce((total, authorization) => total + heldBy(moment, authorization), 0);

/** The monthly allowance Amazon grants one agreement (domain 9.1, row 5). */
export const agreementLimitOf = ({ settings }: Moment, { currencyCode }: Account): Money =>
  money(settings.agreementLimitMinor[currencyCode] ?? 0, currencyCode);
