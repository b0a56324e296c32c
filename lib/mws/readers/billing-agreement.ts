import type { BillingAgreementDetails, BillingAgreementLimits } from "../types";
import type { XmlReader } from "../xml-reader";
import {
  maybeBillingAddress,
  maybeBuyer,
  maybeDestination,
  maybePrice,
  readConstraints,
  readPrice,
  readStatus,
} from "./common";

/** 4.6. */
export function readBillingAgreementDetails(agreement: XmlReader): BillingAgreementDetails {
  const attributes = agreement.maybe("SellerBillingAgreementAttributes");
  const limits = agreement.maybe("BillingAgreementLimits");
  return {
    amazonBillingAgreementId: agreement.text("AmazonBillingAgreementId"),
    releaseEnvironment: agreement.text("ReleaseEnvironment"),
    limits: limits ? readLimits(limits) : undefined,
    buyer: maybeBuyer(agreement),
    sellerNote: agreement.maybeNote("SellerNote"),
    platformId: agreement.maybeText("PlatformId"),
    destination: maybeDestination(agreement),
    billingAddress: maybeBillingAddress(agreement),
    sellerBillingAgreementAttributes: {
      sellerBillingAgreementId: attributes?.maybeText("SellerBillingAgreementId"),
      storeName: attributes?.maybeNote("StoreName"),
      customInformation: attributes?.maybeNote("CustomInformation"),
    },
    status: readStatus(agreement.at("BillingAgreementStatus")),
    constraints: readConstraints(agreement),
    creationTimestamp: agreement.time("CreationTimestamp"),
    expirationTimestamp: agreement.maybeTime("ExpirationTimestamp"),
    consent: agreement.maybeBoolean("BillingAgreementConsent"),
    orderLanguage: agreement.maybeText("OrderLanguage"),
    billingAgreementType: agreement.maybeText("BillingAgreementType"),
    subscriptionAmount: maybePrice(agreement, "SubscriptionAmount"),
  };
}

function readLimits(limits: XmlReader): BillingAgreementLimits {
  return {
    amountLimitPerTimePeriod: readPrice(limits.at("AmountLimitPerTimePeriod")),
    timePeriodStartDate: limits.time("TimePeriodStartDate"),
    timePeriodEndDate: limits.time("TimePeriodEndDate"),
    currentRemainingBalance: readPrice(limits.at("CurrentRemainingBalance")),
  };
}
