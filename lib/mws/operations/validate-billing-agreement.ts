import { write } from "../operation";
import { parameters } from "../parameters";
import { writeQuota } from "../quotas";
import { readStatus } from "../readers/common";
import type { Status } from "../types";

export type BillingAgreementValidation = {
  /** Success or Failure. */
  result: string;
  failureReasonCode?: string;
  status: Status;
};

/** 5.20. Counted as a write: a Failure can move the agreement to Suspended. */
export const validateBillingAgreement = write({
  action: "ValidateBillingAgreement",
  quota: writeQuota,
  repeatable: true,
  write: (v: { billingAgreementId: string }) => parameters({ AmazonBillingAgreementId: v.billingAgreementId }),
  read: (result): BillingAgreementValidation => ({
    result: result.text("ValidationResult"),
    failureReasonCode: result.maybeText("FailureReasonCode"),
    status: readStatus(result.at("BillingAgreementStatus")),
  }),
});
