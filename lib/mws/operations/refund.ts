import { notEchoed } from "../echo";
import { write } from "../operation";
import { parameters, price, referenceId, type WireMoney } from "../parameters";
import { providerCreditReversals, type ProviderShare } from "../provider-credits";
import { writeQuota } from "../quotas";
import { readRefundDetails } from "../readers/refund";

export type RefundInput = {
  captureId: string;
  /** 1 to 32 of `A-Z a-z 0-9 - _`; the same one again is answered with the first result. */
  referenceId: string;
  amount: WireMoney;
  /** At most 255 characters, shown in the buyer's e-mail. */
  note?: string;
  /** At most 16 characters. */
  softDescriptor?: string;
  providerCreditReversals?: readonly ProviderShare[];
};

/** Returns money of a Completed capture (5.6). Answered Pending; the end comes with GetRefundDetails. */
export const refund = write({
  action: "Refund",
  quota: writeQuota,
  repeatable: true,
  write: (r: RefundInput) =>
    parameters(
      {
        AmazonCaptureId: r.captureId,
        ...referenceId("RefundReferenceId", r.referenceId),
        ...price("RefundAmount", r.amount),
      },
      {
        SellerRefundNote: r.note,
        SoftDescriptor: r.softDescriptor,
        ...providerCreditReversals(r.providerCreditReversals),
      },
    ),
  read: (result) => readRefundDetails(result.at("RefundDetails")),
  foreign: (refund, sent) =>
    notEchoed(sent, { RefundReferenceId: refund.refundReferenceId, RefundAmount: refund.amount }),
});
