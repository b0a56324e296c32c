import type { Moment } from "../moment";
import { money } from "../money";
import type { Capture } from "../model";
import { optional, timestamp, type Element } from "../wire/xml";
import {
  convertedElements,
  idListElement,
  priceElement,
  refundedAmount,
  runningElement,
  statusElement,
} from "./common";

export function captureDetails(moment: Moment, capture: Capture): Element {
  const { amount } = capture;
  const credits = moment.store.credits.of(capture.id);
  return [
    "CaptureDetails",
    [
      ["AmazonCaptureId", capture.id],
      ["CaptureReferenceId", capture.referenceId],
      optional("SellerCaptureNote", capture.note),
      priceElement("CaptureAmount", amount),
      runningElement("RefundedAmount", refundedAmount(moment, capture)),
      priceElement("CaptureFee", money(0, amount.currencyCode)),
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
