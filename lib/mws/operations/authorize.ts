import { notEchoed } from "../echo";
import { write } from "../operation";
import { parameters, price, referenceId, type WireMoney } from "../parameters";
import { providerCredits, type ProviderShare } from "../provider-credits";
import { writeQuota } from "../quotas";
import { readAuthorizationDetails } from "../readers/authorization";

export type AuthorizeInput = {
  orderReferenceId: string;
  /** 1 to 32 of `A-Z a-z 0-9 - _`; the same one again is answered with the first result. */
  referenceId: string;
  amount: WireMoney;
  /** At most 255 characters. Shown in the buyer's e-mail only with `captureNow`. */
  note?: string;
  /** 0 answers at once; else a multiple of 5 from 5 to 1440, answered Pending. Amazon's default is 1440. */
  timeoutMinutes?: number;
  captureNow?: boolean;
  /** At most 16 characters, used only with `captureNow`. */
  softDescriptor?: string;
  providerCredits?: readonly ProviderShare[];
};

/** Reserves an amount on an Open order reference (5.1). A decline is an answer: `status.state` is Declined. */
export const authorize = write({
  action: "Authorize",
  quota: writeQuota,
  repeatable: true,
  write: (a: AuthorizeInput) =>
    parameters(
      {
        AmazonOrderReferenceId: a.orderReferenceId,
        ...referenceId("AuthorizationReferenceId", a.referenceId),
        ...price("AuthorizationAmount", a.amount),
      },
      {
        SellerAuthorizationNote: a.note,
        TransactionTimeout: a.timeoutMinutes,
        CaptureNow: a.captureNow,
        SoftDescriptor: a.softDescriptor,
        ...providerCredits(a.providerCredits),
      },
    ),
  read: (result) => readAuthorizationDetails(result.at("AuthorizationDetails")),
  foreign: (authorization, sent) =>
    notEchoed(sent, {
      AuthorizationReferenceId: authorization.authorizationReferenceId,
      AuthorizationAmount: authorization.amount,
    }),
});
