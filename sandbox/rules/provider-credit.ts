import { newChildId } from "../ids";
import type { Moment } from "../moment";
import { sum, writeMoney } from "../money";
import type { Capture, CreditShare, Money, ProviderCredit, ProviderCreditReversal, Refund } from "../model";
import { refuse, type Refusal } from "../wire/errors";

/** A solution provider's share is entered with the capture, and waits for it (domain 2.6). */
export function creditProviders({ store, now }: Moment, capture: Capture, shares: readonly CreditShare[]): void {
  for (const { providerId, amount } of shares)
    store.credits.save({
      id: newChildId(capture.orderId, "P", (id) => store.credits.get(id) !== undefined),
      environment: capture.environment,
      sellerId: capture.sellerId,
      createdAt: now,
      captureId: capture.id,
      providerId,
      referenceId: capture.referenceId,
      amount,
      status: { state: "Pending", updatedAt: now },
    });
}

/** A share of money that was collected is open; of money that was not, there is none. */
export function settleCredits({ store, now }: Moment, captureId: string, state: "Open" | "Declined"): void {
  for (const credit of store.credits.of(captureId))
    store.credits.save({ ...credit, status: { state, updatedAt: now } });
}

export const reversedOf = ({ store }: Moment, credit: ProviderCredit): number =>
  sum(store.reversals.of(credit.id).map(({ amount }) => amount));

/** What refunds still pending will take back. */
const promisedOf = ({ store }: Moment, { captureId, providerId }: ProviderCredit): number =>
  sum(
    store.refunds
      .of(captureId)
      .filter(({ status }) => status.state === "Pending")
      .flatMap(({ reversals }) => reversals.filter((share) => share.providerId === providerId))
      .map(({ amount }) => amount),
  );

export function refuseReversal(moment: Moment, credit: ProviderCredit, amount: Money): Refusal | undefined {
  if (amount.currencyCode !== credit.amount.currencyCode)
    return refuse("CurrencyMismatch", `The currency of provider credit ${credit.id} is ${credit.amount.currencyCode}.`);
  if (["Pending", "Declined"].includes(credit.status.state))
    return refuse(moment.settings.creditNotReversibleCode, `Provider credit ${credit.id} is ${credit.status.state}.`);
  if (reversedOf(moment, credit) + promisedOf(moment, credit) + amount.amountMinor > credit.amount.amountMinor)
    return refuse("TransactionAmountExceeded", `Provider credit ${credit.id} is ${writeMoney(credit.amount)}.`);
  return undefined;
}

type ReversalAsk = {
  referenceId: string;
  amount: Money;
  note?: string | undefined;
  refundId?: string | undefined;
};

/** Completed at once (wire 5.29); a credit taken back whole is closed. */
export function reverseCredit(moment: Moment, credit: ProviderCredit, ask: ReversalAsk): ProviderCreditReversal {
  const { store, now } = moment;
  const reversal = store.reversals.save({
    ...ask,
    id: newChildId(credit.id.slice(0, 19), "Q", (id) => store.reversals.get(id) !== undefined),
    environment: credit.environment,
    sellerId: credit.sellerId,
    createdAt: now,
    creditId: credit.id,
    providerId: credit.providerId,
    status: { state: "Completed", updatedAt: now },
  });
  if (reversedOf(moment, credit) >= credit.amount.amountMinor)
    store.credits.save({ ...credit, status: { state: "Closed", reasonCode: "MaxAmountReversed", updatedAt: now } });
  return reversal;
}

const creditOf = ({ store }: Moment, captureId: string, providerId: string): ProviderCredit | undefined =>
  store.credits.of(captureId).find((credit) => credit.providerId === providerId);

/** The reversals a refund asked for; each must find its provider's credit on the same capture. */
export function refuseReversals(
  moment: Moment,
  captureId: string,
  shares: readonly CreditShare[],
): Refusal | undefined {
  for (const { providerId, amount } of shares) {
    const credit = creditOf(moment, captureId, providerId);
    if (!credit)
      return refuse("InvalidParameterValue", `Provider ${providerId} has no credit on capture ${captureId}.`);
    const refusal = refuseReversal(moment, credit, amount);
    if (refusal) return refusal;
  }
  return undefined;
}

export function reverseForRefund(moment: Moment, refund: Refund): void {
  for (const { providerId, amount } of refund.reversals) {
    const credit = creditOf(moment, refund.captureId, providerId);
    if (credit) reverseCredit(moment, credit, { referenceId: refund.referenceId, amount, refundId: refund.id });
  }
}
