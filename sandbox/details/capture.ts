import type { Moment } from "../moment";
import type { Capture } from "../model";
import { optional, timestamp, type Element } from "../wire/xml";
import {
  convertedElements,
  idListElement,
  noFee,
  priceElement,
  refundedAmount,
  runningElement,
  statusElement,
} from "./common";

export function captureDetails(moment: Moment, capture: Capture): Element {
  const credits = moment.store.credits.of(capture.id);
  return [
    "CaptureDetails",
    [
      ["AmazonCaptureId", capture.id],
      ["CaptureReferenceId", capture.referenceId],
      optional("SellerCaptureNote", capture.note),
      priceElement("CaptureAmount", capture.amount),
      runningElement("RefundedAmount", refundedAmount(moment, capture)),
      priceElement("CaptureFee", noFee(moment, capture)),
      ...convertedElements(moment, capture),
      idListElement(moment.store.refunds.of(capture.id)),
      ["CreationTimestamp", timestamp(capture.createdAt)],
      statusElement("CaptureStatus", capture.status),
      ["SoftDescriptor", capture.softDescriptor],
      credits.length === 0
        ? undefined
        : [
            "ProviderCreditSummaryList",
            credits.map(
              ({ id, providerId }) =>
                [
                  "member",
                  [
                    ["ProviderId", providerId],
                    ["ProviderCreditId", id],
                  ],
                ] as const,
            ),
          ],
    ],
  ];
}
