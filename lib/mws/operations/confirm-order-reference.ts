import { write } from "../operation";
import { parameters, price, type WireMoney } from "../parameters";
import { writeQuota } from "../quotas";

export type ConfirmOrderReferenceInput = {
  orderReferenceId: string;
  /** Both are required in EU and UK: where the buyer returns to from strong authentication. */
  successUrl?: string;
  failureUrl?: string;
  /** To authenticate another amount than the order total. */
  authorizationAmount?: WireMoney;
  /** True closes the order by itself when no Authorize follows within 60 minutes. */
  expectImmediateAuthorization?: boolean;
};

/** Opens a Draft order reference, or a Suspended one whose payment method was fixed (5.11). Refused with `ConstraintsExist`. */
export const confirmOrderReference = write({
  action: "ConfirmOrderReference",
  quota: writeQuota,
  repeatable: true,
  write: (c: ConfirmOrderReferenceInput) =>
    parameters(
      { AmazonOrderReferenceId: c.orderReferenceId },
      {
        SuccessUrl: c.successUrl,
        FailureUrl: c.failureUrl,
        ...price("AuthorizationAmount", c.authorizationAmount),
        ExpectImmediateAuthorization: c.expectImmediateAuthorization,
      },
    ),
  read: () => null,
});
