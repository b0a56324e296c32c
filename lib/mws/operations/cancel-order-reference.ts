import { write } from "../operation";
import { parameters } from "../parameters";
import { writeQuota } from "../quotas";

/** Cancels an order without captures and closes its authorizations (5.12). `reason` has at most 1024 characters and stays internal. */
export const cancelOrderReference = write({
  action: "CancelOrderReference",
  quota: writeQuota,
  repeatable: true,
  write: (c: { orderReferenceId: string; reason?: string }) =>
    parameters({ AmazonOrderReferenceId: c.orderReferenceId }, { CancelationReason: c.reason }),
  read: () => null,
});
