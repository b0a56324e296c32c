import type { Moment } from "../moment";
import { writeAmount } from "../money";
import type { Scope } from "../store/objects";
import { quoted, reportTime } from "./flat-file";

const columns = [
  ...[
    "AmazonRefundId",
    "RefundReferenceId",
    "AmazonCaptureId",
    "AmazonOrderReferenceId",
    "RefundAmount",
    "CurrencyCode",
  ],
  ...["SellerRefundNote", "RefundType", "RefundStatus", "LastUpdateTimestamp", "ReasonCode", "CreationTimestamp"],
];

/** A line for every change of a refund's status, newest first (domain 6.6); null when there was none. */
export function refundFile({ store }: Moment, scope: Scope, from: number, to: number): string | null {
  const changes = store.refunds
    .all(scope.sellerId)
    .filter((refund) => refund.environment === scope.environment)
    .flatMap((refund) => refund.history.map((status) => ({ refund, status })))
    .filter(({ status }) => status.updatedAt >= from && status.updatedAt < to)
    .toReversed()
    .sort((a, b) => b.status.updatedAt - a.status.updatedAt);
  if (changes.length === 0) return null;
  const rows = changes.map(({ refund, status }) => [
    ...[
      refund.id,
      refund.referenceId,
      refund.captureId,
      refund.orderId,
      writeAmount(refund.amount),
      refund.amount.currencyCode,
    ],
    ...[
      refund.note ?? "",
      refund.type,
      status.state,
      reportTime(status.updatedAt),
      status.reasonCode ?? "",
      reportTime(refund.createdAt),
    ],
  ]);
  return [columns, ...rows].map((row) => `${quoted(row)}\n`).join("");
}
