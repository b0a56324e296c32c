import { notEchoed } from "../echo";
import { read } from "../operation";
import { parameters } from "../parameters";
import { assumedReadQuota } from "../quotas";
import { readProviderCreditDetails } from "../readers/provider-credit";

/** 5.27. */
export const getProviderCreditDetails = read({
  action: "GetProviderCreditDetails",
  quota: assumedReadQuota,
  write: (g: { providerCreditId: string }) => parameters({ AmazonProviderCreditId: g.providerCreditId }),
  read: (result) => readProviderCreditDetails(result.at("ProviderCreditDetails")),
  foreign: (credit, sent) => notEchoed(sent, { AmazonProviderCreditId: credit.amazonProviderCreditId }),
});
