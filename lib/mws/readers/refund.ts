import type { RefundDetails } from "../types";
import type { XmlReader } from "../xml-reader";
import { maybePrice, readPrice, readStatus } from "./common";

/** 4.5. One guide's sample calls the amount `RefundedAmount`; captures never do (conflict 13). */
export function readRefundDetails(refund: XmlReader): RefundDetails {
  return {
    amazonRefundId: refund.text("AmazonRefundId"),
    refundReferenceId: refund.text("RefundReferenceId"),
    refundType: refund.text("RefundType"),
    amount: maybePrice(refund, "RefundAmount") ?? readPrice(refund.at("RefundedAmount")),
    feeRefunded: maybePrice(refund, "FeeRefunded"),
    creationTimestamp: refund.time("CreationTimestamp"),
    status: readStatus(refund.at("RefundStatus")),
    softDescriptor: refund.maybeText("SoftDescriptor"),
    note: refund.maybeNote("SellerRefundNote"),
    providerCreditReversals: (refund.maybe("ProviderCreditReversalSummaryList")?.all("member") ?? []).map(
      (reversal) => ({
        providerId: reversal.text("ProviderId"),
        providerCreditReversalId: reversal.text("ProviderCreditReversalId"),
      }),
    ),
    convertedAmount: maybePrice(refund, "ConvertedAmount"),
    conversionRate: refund.maybeDecimal("ConversionRate"),
  };
}
