import type { CaptureDetails } from "../types";
import type { XmlReader } from "../xml-reader";
import { maybePrice, readIdList, readPrice, readStatus } from "./common";

/** 4.4. */
export function readCaptureDetails(capture: XmlReader): CaptureDetails {
  return {
    amazonCaptureId: capture.text("AmazonCaptureId"),
    captureReferenceId: capture.text("CaptureReferenceId"),
    amount: readPrice(capture.at("CaptureAmount")),
    refundedAmount: maybePrice(capture, "RefundedAmount"),
    fee: maybePrice(capture, "CaptureFee"),
    idList: readIdList(capture),
    creationTimestamp: capture.time("CreationTimestamp"),
    status: readStatus(capture.at("CaptureStatus")),
    softDescriptor: capture.maybeText("SoftDescriptor"),
    note: capture.maybeNote("SellerCaptureNote"),
    providerCredits: (capture.maybe("ProviderCreditSummaryList")?.all("member") ?? []).map((credit) => ({
      providerId: credit.text("ProviderId"),
      providerCreditId: credit.text("ProviderCreditId"),
    })),
    convertedAmount: maybePrice(capture, "ConvertedAmount"),
    conversionRate: capture.maybeDecimal("ConversionRate"),
  };
}
