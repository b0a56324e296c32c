import { write } from "../operation";
import { parameters } from "../parameters";
import { writeQuota } from "../quotas";

/** No authorizations afterwards; open ones can still be captured (5.13). `reason` has at most 1024 characters and stays internal. */
export const closeOrderReference = write({
  action: "CloseOrderReference",
  quota: writeQuota,
  repeatable: true,
  write: (c: { orderReferenceId: string; reason?: string }) =>
    parameters({ AmazonOrderReferenceId: c.orderReferenceId }, { ClosureReason: c.reason }),
  read: () => null,
});
