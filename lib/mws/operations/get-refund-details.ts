import { notEchoed } from "../echo";
import { read } from "../operation";
import { parameters } from "../parameters";
import { readQuota } from "../quotas";
import { readRefundDetails } from "../readers/refund";

/** 5.7. */
export const getRefundDetails = read({
  action: "GetRefundDetails",
  quota: readQuota,
  write: (g: { refundId: string }) => parameters({ AmazonRefundId: g.refundId }),
  read: (result) => readRefundDetails(result.at("RefundDetails")),
  foreign: (refund, sent) => notEchoed(sent, { AmazonRefundId: refund.amazonRefundId }),
});
