import { notEchoed } from "../echo";
import { write } from "../operation";
import { type OrderAttributes, sellerOrderAttributes } from "../order-attributes";
import { parameters, price, referenceId } from "../parameters";
import { providerCredits } from "../provider-credits";
import { writeQuota } from "../quotas";
import { readAuthorizationDetails } from "../readers/authorization";
import type { AuthorizationDetails } from "../types";
import type { AuthorizeInput } from "./authorize";

export type AuthorizeOnBillingAgreementInput = Omit<AuthorizeInput, "orderReferenceId"> &
  Pick<
    OrderAttributes,
    "sellerNote" | "platformId" | "sellerOrderId" | "storeName" | "customInformation" | "supplementaryData"
  > & {
    billingAgreementId: string;
    /** Always sent: the documented default and the sandbox's disagree (conflict 21). */
    inheritShippingAddress: boolean;
  };

/** `amazonOrderReferenceId` is the order just created. */
export type AgreementAuthorization = { authorization: AuthorizationDetails; amazonOrderReferenceId: string };

/** Creates and confirms an order, authorizes on it, then closes it (5.21). Beyond the month's balance: `PeriodicAmountExceeded`. */
export const authorizeOnBillingAgreement = write({
  action: "AuthorizeOnBillingAgreement",
  quota: writeQuota,
  repeatable: true,
  write: (a: AuthorizeOnBillingAgreementInput) =>
    parameters(
      {
        AmazonBillingAgreementId: a.billingAgreementId,
        ...referenceId("AuthorizationReferenceId", a.referenceId),
        ...price("AuthorizationAmount", a.amount),
        InheritShippingAddress: a.inheritShippingAddress,
      },
      {
        SellerAuthorizationNote: a.note,
        TransactionTimeout: a.timeoutMinutes,
        CaptureNow: a.captureNow,
        SoftDescriptor: a.softDescriptor,
        SellerNote: a.sellerNote, // at the top level, without the prefix it has elsewhere
        PlatformId: a.platformId,
        ...sellerOrderAttributes("SellerOrderAttributes", a),
        ...providerCredits(a.providerCredits),
      },
    ),
  read: (result): AgreementAuthorization => ({
    authorization: readAuthorizationDetails(result.at("AuthorizationDetails")),
    amazonOrderReferenceId: result.text("AmazonOrderReferenceId"),
  }),
  foreign: ({ authorization }, sent) =>
    notEchoed(sent, {
      AuthorizationReferenceId: authorization.authorizationReferenceId,
      AuthorizationAmount: authorization.amount,
    }),
});
