import type { Moment } from "../moment";
import type { Refund } from "../model";
import { optional, timestamp, type Element } from "../wire/xml";
import { convertedElements, noFee, priceElement, statusElement } from "./common";

export function refundDetails(moment: Moment, refund: Refund): Element {
  const reversals = moment.store.reversals.search(refund, refund.id);
  return [
    "RefundDetails",
    [
      ["AmazonRefundId", refund.id],
      ["RefundReferenceId", refund.referenceId],
      optional("SellerRefundNote", refund.note),
      ["RefundType", refund.type],
      priceElement("RefundAmount", refund.amount),
      priceElement("FeeRefunded", noFee(moment, refund)),
      ...convertedElements(moment, refund),
      ["CreationTimestamp", timestamp(refund.createdAt)],
      statusElement("RefundStatus", refund.status),
      ["SoftDescriptor", refund.softDescriptor],
      reversals.length === 0
        ? undefined
        : [
            "ProviderCreditReversalSummaryList",
            reversals.map(
              ({ id, providerId }) =>
                [
                  "member",
                  [
                    ["ProviderId", providerId],
                    ["ProviderCreditReversalId", id],
                  ],
                ] as const,
            ),
          ],
    ],
  ];
}
