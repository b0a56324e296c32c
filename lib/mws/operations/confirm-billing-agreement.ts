import { write } from "../operation";
import { parameters } from "../parameters";
import { writeQuota } from "../quotas";

export type ConfirmBillingAgreementInput = {
  billingAgreementId: string;
  /** Both are needed in EU and UK, for strong authentication. */
  successUrl?: string;
  failureUrl?: string;
};

/** Opens a Draft agreement, or a Suspended one again (5.19). Refused with `BillingAgreementConstraintsExist`. */
export const confirmBillingAgreement = write({
  action: "ConfirmBillingAgreement",
  quota: writeQuota,
  repeatable: true,
  write: (c: ConfirmBillingAgreementInput) =>
    parameters(
      { AmazonBillingAgreementId: c.billingAgreementId },
      { SuccessUrl: c.successUrl, FailureUrl: c.failureUrl },
    ),
  read: () => null,
});
