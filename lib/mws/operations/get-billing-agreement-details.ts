import { notEchoed } from "../echo";
import { read } from "../operation";
import { buyerToken, parameters } from "../parameters";
import { readQuota } from "../quotas";
import { readBillingAgreementDetails } from "../readers/billing-agreement";

export type GetBillingAgreementDetailsInput = {
  billingAgreementId: string;
  /** One of the two at most, else `AmbiguousToken`. */
  accessToken?: string;
  addressConsentToken?: string;
};

/** 5.17. */
export const getBillingAgreementDetails = read({
  action: "GetBillingAgreementDetails",
  quota: readQuota,
  write: (g: GetBillingAgreementDetailsInput) =>
    parameters(
      { AmazonBillingAgreementId: g.billingAgreementId },
      { AccessToken: buyerToken(g.accessToken), AddressConsentToken: buyerToken(g.addressConsentToken) },
    ),
  read: (result) => readBillingAgreementDetails(result.at("BillingAgreementDetails")),
  foreign: (agreement, sent) => notEchoed(sent, { AmazonBillingAgreementId: agreement.amazonBillingAgreementId }),
});
