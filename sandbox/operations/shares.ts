import type { CreditShare, Money } from "../model";
import { money, sum } from "../money";
import { refuse, type Refusal } from "../wire/errors";
import type { Given } from "./given";

/** Providers' shares of an amount: each whole and in its currency, together no more than it. A provider has one, however often it is named. */
export function readShares(given: Given, list: string, amountName: string, whole: Money): CreditShare[] | Refusal {
  const shares = new Map<string, Money>();
  for (const position of given.positions(`${list}.member`)) {
    const member = `${list}.member.${position}`;
    const [providerId, amount] = [given.optional(`${member}.ProviderId`), given.money(`${member}.${amountName}`)];
    if (!providerId || !amount)
      return refuse("InvalidParameterValue", `${member} must have both ProviderId and ${amountName}.`);
    const { amountMinor, currencyCode } = amount;
    if (currencyCode !== whole.currencyCode)
      return refuse("CurrencyMismatch", `${member} must be in ${whole.currencyCode}.`);
    shares.set(providerId, money((shares.get(providerId)?.amountMinor ?? 0) + amountMinor, currencyCode));
  }
  return sum([...shares.values()]) > whole.amountMinor
    ? refuse("TransactionAmountExceeded", `The shares of ${list} are more than the amount.`)
    : [...shares].map(([providerId, amount]) => ({ providerId, amount }));
}
