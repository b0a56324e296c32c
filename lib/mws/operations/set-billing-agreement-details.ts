import { notEchoed } from "../echo";
import { write } from "../operation";
import { parameters, price, type WireMoney } from "../parameters";
import { writeQuota } from "../quotas";
import { readBillingAgreementDetails } from "../readers/billing-agreement";

export type SetBillingAgreementDetailsInput = {
  billingAgreementId: string;
  platformId?: string;
  /** At most 1024 characters. */
  sellerNote?: string;
  sellerBillingAgreementId?: string;
  storeName?: string;
  customInformation?: string;
  /** EU and UK, strong authentication. */
  billingAgreementType?: "CustomerInitiatedTransaction" | "MerchantInitiatedTransaction";
  subscriptionAmount?: WireMoney;
};

const PREFIX = "BillingAgreementAttributes";

/** 5.18. Draft only, else `BillingAgreementNotModifiable`. At least one attribute is needed. */
export const setBillingAgreementDetails = write({
  action: "SetBillingAgreementDetails",
  quota: writeQuota,
  repeatable: true,
  write: (s: SetBillingAgreementDetailsInput) =>
    parameters(
      { AmazonBillingAgreementId: s.billingAgreementId },
      {
        [`${PREFIX}.PlatformId`]: s.platformId,
        [`${PREFIX}.SellerNote`]: s.sellerNote,
        [`${PREFIX}.SellerBillingAgreementAttributes.SellerBillingAgreementId`]: s.sellerBillingAgreementId,
        [`${PREFIX}.SellerBillingAgreementAttributes.StoreName`]: s.storeName,
        [`${PREFIX}.SellerBillingAgreementAttributes.CustomInformation`]: s.customInformation,
        [`${PREFIX}.BillingAgreementType`]: s.billingAgreementType,
        ...price(`${PREFIX}.SubscriptionAmount`, s.subscriptionAmount),
      },
    ),
  read: (result) => readBillingAgreementDetails(result.at("BillingAgreementDetails")),
  foreign: (agreement, sent) => notEchoed(sent, { AmazonBillingAgreementId: agreement.amazonBillingAgreementId }),
});
