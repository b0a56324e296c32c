import { providerCreditDetails, providerCreditReversalDetails } from "../details/provider-credit";
import type { ProviderCredit } from "../model";
import { refuseReversal, reverseCredit } from "../rules/provider-credit";
import { isRefusal, refuse, type Refusal } from "../wire/errors";
import { once } from "./once";
import type { Call, Operation } from "./operation";
import { id, price, reference, text } from "./parameters";

const unknown = (transactionId: string) =>
  refuse("InvalidTransactionId", `The TransactionId ${transactionId} is invalid.`);

/** A credit is both the merchant's and the provider's business. */
function concerns(
  { sellerId, environment }: Call,
  object: { sellerId: string; providerId: string; environment: string },
) {
  return object.environment === environment && [object.sellerId, object.providerId].includes(sellerId);
}

function findCredit(call: Call): ProviderCredit | Refusal {
  const creditId = call.given.required("AmazonProviderCreditId");
  const credit = call.store.credits.get(creditId);
  return credit && concerns(call, credit) ? credit : unknown(creditId);
}

export const getProviderCreditDetails: Operation = {
  quota: "unknownRead",
  parameters: { AmazonProviderCreditId: id() },
  run(call) {
    const credit = findCredit(call);
    return isRefusal(credit) ? credit : [providerCreditDetails(call, credit)];
  },
};

export const getProviderCreditReversalDetails: Operation = {
  quota: "unknownRead",
  parameters: { AmazonProviderCreditReversalId: id() },
  run(call) {
    const reversalId = call.given.required("AmazonProviderCreditReversalId");
    const reversal = call.store.reversals.get(reversalId);
    return reversal && concerns(call, reversal) ? [providerCreditReversalDetails(reversal)] : unknown(reversalId);
  },
};

const shown = (call: Call, reversalId: string) => {
  const reversal = call.store.reversals.get(reversalId);
  return [reversal && providerCreditReversalDetails(reversal)];
};

export const reverseProviderCredit: Operation = {
  quota: "unknownWrite",
  writes: true,
  parameters: {
    AmazonProviderCreditId: id(),
    CreditReversalReferenceId: reference(),
    ...price("CreditReversalAmount", { required: true }),
    CreditReversalNote: text(),
  },
  run: once({
    type: "reversal",
    key: "CreditReversalReferenceId",
    parent: "AmazonProviderCreditId",
    notes: ["CreditReversalNote"],
    create(call) {
      const credit = findCredit(call);
      if (isRefusal(credit)) return credit;
      const amount = call.given.requiredMoney("CreditReversalAmount");
      const refusal = refuseReversal(call, credit, amount);
      if (refusal) return refusal;
      const referenceId = call.given.required("CreditReversalReferenceId");
      const note = call.given.optional("CreditReversalNote");
      const { id: objectId } = reverseCredit(call, credit, { referenceId, amount, note });
      return { objectId, answer: shown(call, objectId) };
    },
    answer: shown,
  }),
};
