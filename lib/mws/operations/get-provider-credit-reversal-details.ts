import { notEchoed } from "../echo";
import { read } from "../operation";
import { parameters } from "../parameters";
import { assumedReadQuota } from "../quotas";
import { readProviderCreditReversalDetails } from "../readers/provider-credit";

/** 5.28. */
export const getProviderCreditReversalDetails = read({
  action: "GetProviderCreditReversalDetails",
  quota: assumedReadQuota,
  write: (g: { providerCreditReversalId: string }) =>
    parameters({ AmazonProviderCreditReversalId: g.providerCreditReversalId }),
  read: (result) => readProviderCreditReversalDetails(result.at("ProviderCreditReversalDetails")),
  foreign: (reversal, sent) =>
    notEchoed(sent, { AmazonProviderCreditReversalId: reversal.amazonProviderCreditReversalId }),
});
