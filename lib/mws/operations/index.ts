import { authorize } from "./authorize";
import { getAuthorizationDetails } from "./get-authorization-details";
import { closeAuthorization } from "./close-authorization";
import { capture } from "./capture";
import { getCaptureDetails } from "./get-capture-details";
import { refund } from "./refund";
import { getRefundDetails } from "./get-refund-details";
import { getOrderReferenceDetails } from "./get-order-reference-details";
import { setOrderReferenceDetails } from "./set-order-reference-details";
import { setOrderAttributes } from "./set-order-attributes";
import { confirmOrderReference } from "./confirm-order-reference";
import { cancelOrderReference } from "./cancel-order-reference";
import { closeOrderReference } from "./close-order-reference";
import { listOrderReference } from "./list-order-reference";
import { listOrderReferenceByNextToken } from "./list-order-reference-by-next-token";
import { createOrderReferenceForId } from "./create-order-reference-for-id";
import { getBillingAgreementDetails } from "./get-billing-agreement-details";
import { setBillingAgreementDetails } from "./set-billing-agreement-details";
import { confirmBillingAgreement } from "./confirm-billing-agreement";
import { validateBillingAgreement } from "./validate-billing-agreement";
import { authorizeOnBillingAgreement } from "./authorize-on-billing-agreement";
import { closeBillingAgreement } from "./close-billing-agreement";
import { getServiceStatus } from "./get-service-status";
import { getMerchantAccountStatus } from "./get-merchant-account-status";
import { getMerchantNotificationConfiguration } from "./get-merchant-notification-configuration";
import { setMerchantNotificationConfiguration } from "./set-merchant-notification-configuration";
import { getProviderCreditDetails } from "./get-provider-credit-details";
import { getProviderCreditReversalDetails } from "./get-provider-credit-reversal-details";
import { reverseProviderCredit } from "./reverse-provider-credit";

/** All 29 operations of the Pay section by Amazon's own names (section 5). */
export const operations = {
  Authorize: authorize,
  GetAuthorizationDetails: getAuthorizationDetails,
  CloseAuthorization: closeAuthorization,
  Capture: capture,
  GetCaptureDetails: getCaptureDetails,
  Refund: refund,
  GetRefundDetails: getRefundDetails,
  GetOrderReferenceDetails: getOrderReferenceDetails,
  SetOrderReferenceDetails: setOrderReferenceDetails,
  SetOrderAttributes: setOrderAttributes,
  ConfirmOrderReference: confirmOrderReference,
  CancelOrderReference: cancelOrderReference,
  CloseOrderReference: closeOrderReference,
  ListOrderReference: listOrderReference,
  ListOrderReferenceByNextToken: listOrderReferenceByNextToken,
  CreateOrderReferenceForId: createOrderReferenceForId,
  GetBillingAgreementDetails: getBillingAgreementDetails,
  SetBillingAgreementDetails: setBillingAgreementDetails,
  ConfirmBillingAgreement: confirmBillingAgreement,
  ValidateBillingAgreement: validateBillingAgreement,
  AuthorizeOnBillingAgreement: authorizeOnBillingAgreement,
  CloseBillingAgreement: closeBillingAgreement,
  GetServiceStatus: getServiceStatus,
  GetMerchantAccountStatus: getMerchantAccountStatus,
  GetMerchantNotificationConfiguration: getMerchantNotificationConfiguration,
  SetMerchantNotificationConfiguration: setMerchantNotificationConfiguration,
  GetProviderCreditDetails: getProviderCreditDetails,
  GetProviderCreditReversalDetails: getProviderCreditReversalDetails,
  ReverseProviderCredit: reverseProviderCredit,
} as const;

export * from "./authorize";
export * from "./get-authorization-details";
export * from "./close-authorization";
export * from "./capture";
export * from "./get-capture-details";
export * from "./refund";
export * from "./get-refund-details";
export * from "./get-order-reference-details";
export * from "./set-order-reference-details";
export * from "./set-order-attributes";
export * from "./confirm-order-reference";
export * from "./cancel-order-reference";
export * from "./close-order-reference";
export * from "./list-order-reference";
export * from "./list-order-reference-by-next-token";
export * from "./create-order-reference-for-id";
export * from "./get-billing-agreement-details";
export * from "./set-billing-agreement-details";
export * from "./confirm-billing-agreement";
export * from "./validate-billing-agreement";
export * from "./authorize-on-billing-agreement";
export * from "./close-billing-agreement";
export * from "./get-service-status";
export * from "./get-merchant-account-status";
export * from "./get-merchant-notification-configuration";
export * from "./set-merchant-notification-configuration";
export * from "./get-provider-credit-details";
export * from "./get-provider-credit-reversal-details";
export * from "./reverse-provider-credit";
