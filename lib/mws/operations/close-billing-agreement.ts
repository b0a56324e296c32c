import { write } from "../operation";
import { parameters } from "../parameters";
import { writeQuota } from "../quotas";

/** 5.22. Open authorizations can still be captured. `reason` has at most 1024 characters. */
export const closeBillingAgreement = write({
  action: "CloseBillingAgreement",
  quota: writeQuota,
  repeatable: true,
  write: (c: { billingAgreementId: string; reason?: string }) =>
    parameters({ AmazonBillingAgreementId: c.billingAgreementId }, { ClosureReason: c.reason }),
  read: () => null,
});
