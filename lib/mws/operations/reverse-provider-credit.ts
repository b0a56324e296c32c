import { notEchoed } from "../echo";
import { write } from "../operation";
import { parameters, price, referenceId, type WireMoney } from "../parameters";
import { assumedWriteQuota } from "../quotas";
import { readProviderCreditReversalDetails } from "../readers/provider-credit";

export type ReverseProviderCreditInput = {
  providerCreditId: string;
  referenceId: string;
  amount: WireMoney;
  note?: string;
};

/** 5.29. Whether the reference protects a repeated call is unknown (section 7), so it counts as not repeatable. */
export const reverseProviderCredit = write({
  action: "ReverseProviderCredit",
  quota: assumedWriteQuota,
  repeatable: false,
  write: (r: ReverseProviderCreditInput) =>
    parameters(
      {
        AmazonProviderCreditId: r.providerCreditId,
        ...referenceId("CreditReversalReferenceId", r.referenceId),
        ...price("CreditReversalAmount", r.amount),
      },
      { CreditReversalNote: r.note },
    ),
  read: (result) => readProviderCreditReversalDetails(result.at("ProviderCreditReversalDetails")),
  foreign: (reversal, sent) =>
    notEchoed(sent, {
      CreditReversalReferenceId: reversal.creditReversalReferenceId,
      CreditReversalAmount: reversal.amount,
    }),
});
