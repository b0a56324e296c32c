import { MwsInputError } from "./errors";
import { type ParameterValue, price, type WireMoney } from "./parameters";

/** A solution provider's share, by the provider's seller id (5.1, 5.6). */
export type ProviderShare = { providerId: string; amount: WireMoney };

/** `ProviderCreditList` of Authorize and Capture. */
export const providerCredits = (shares: readonly ProviderShare[] | undefined) =>
  members("ProviderCreditList", "CreditAmount", shares);

/** `ProviderCreditReversalList` of Refund; the other name was a mistake of one SDK (5.6). */
export const providerCreditReversals = (shares: readonly ProviderShare[] | undefined) =>
  members("ProviderCreditReversalList", "CreditReversalAmount", shares);

function members(listName: string, amountName: string, shares: readonly ProviderShare[] = []) {
  const values: Record<string, ParameterValue> = {};
  shares.forEach((share, index) => {
    const member = `${listName}.member.${index + 1}`;
    if (share.providerId === "") throw new MwsInputError(`${member}.ProviderId`, "is required");
    values[`${member}.ProviderId`] = share.providerId;
    Object.assign(values, price(`${member}.${amountName}`, share.amount));
  });
  return values;
}
