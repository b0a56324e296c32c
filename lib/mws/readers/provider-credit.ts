import type { ProviderCreditDetails, ProviderCreditReversalDetails } from "../types";
import type { XmlReader } from "../xml-reader";
import { maybePrice, readIdList, readPrice, readStatus } from "./common";

/** 5.27. Notifications say `ProviderSellerId`. */
export function readProviderCreditDetails(credit: XmlReader): ProviderCreditDetails {
  return {
    amazonProviderCreditId: credit.text("AmazonProviderCreditId"),
    sellerId: credit.text("SellerId"),
    providerId: credit.maybeText("ProviderSellerId") ?? credit.text("ProviderId"),
    creditReferenceId: credit.text("CreditReferenceId"),
    amount: readPrice(credit.at("CreditAmount")),
    reversalAmount: maybePrice(credit, "CreditReversalAmount"),
    idList: readIdList(credit, "CreditReversalIdList"),
    creationTimestamp: credit.time("CreationTimestamp"),
    status: readStatus(credit.at("CreditStatus")),
  };
}

/** 5.28. */
export function readProviderCreditReversalDetails(reversal: XmlReader): ProviderCreditReversalDetails {
  return {
    amazonProviderCreditReversalId: reversal.text("AmazonProviderCreditReversalId"),
    sellerId: reversal.text("SellerId"),
    providerId: reversal.maybeText("ProviderSellerId") ?? reversal.text("ProviderId"),
    creditReversalReferenceId: reversal.text("CreditReversalReferenceId"),
    amount: readPrice(reversal.at("CreditReversalAmount")),
    creationTimestamp: reversal.time("CreationTimestamp"),
    status: readStatus(reversal.at("CreditReversalStatus")),
    note: reversal.maybeNote("CreditReversalNote"),
  };
}
