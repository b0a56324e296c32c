import { authorizeOnBillingAgreement, createOrderReferenceForId } from "./agreement-orders";
import { authorize } from "./authorize";
import { closeAuthorization, getAuthorizationDetails } from "./authorizations";
import * as agreements from "./billing-agreements";
import { capture, getCaptureDetails } from "./captures";
import { listOrderReference, listOrderReferenceByNextToken } from "./list-order-references";
import {
  getMerchantNotificationConfiguration,
  setMerchantNotificationConfiguration,
} from "./notification-configuration";
import type { Operation } from "./operation";
import * as orders from "./order-references";
import { getProviderCreditDetails, getProviderCreditReversalDetails, reverseProviderCredit } from "./provider-credits";
import { getRefundDetails, refund } from "./refunds";
import { getMerchantAccountStatus, getServiceStatus } from "./status";

/** The 29 operations of OffAmazonPayments 2013-01-01 (wire 5). */
export const payOperations: Record<string, Operation> = {
  Authorize: authorize,
  GetAuthorizationDetails: getAuthorizationDetails,
  CloseAuthorization: closeAuthorization,
  Capture: capture,
  GetCaptureDetails: getCaptureDetails,
  Refund: refund,
  GetRefundDetails: getRefundDetails,
  GetOrderReferenceDetails: orders.getOrderReferenceDetails,
  SetOrderReferenceDetails: orders.setOrderReferenceDetails,
  SetOrderAttributes: orders.setOrderAttributes,
  ConfirmOrderReference: orders.confirmOrderReference,
  CancelOrderReference: orders.cancelOrderReference,
  CloseOrderReference: orders.closeOrderReference,
  ListOrderReference: listOrderReference,
  ListOrderReferenceByNextToken: listOrderReferenceByNextToken,
  CreateOrderReferenceForId: createOrderReferenceForId,
  GetBillingAgreementDetails: agreements.getBillingAgreementDetails,
  SetBillingAgreementDetails: agreements.setBillingAgreementDetails,
  ConfirmBillingAgreement: agreements.confirmBillingAgreement,
  ValidateBillingAgreement: agreements.validateBillingAgreement,
  AuthorizeOnBillingAgreement: authorizeOnBillingAgreement,
  CloseBillingAgreement: agreements.closeBillingAgreement,
  GetServiceStatus: getServiceStatus,
  GetMerchantAccountStatus: getMerchantAccountStatus,
  GetMerchantNotificationConfiguration: getMerchantNotificationConfiguration,
  SetMerchantNotificationConfiguration: setMerchantNotificationConfiguration,
  GetProviderCreditDetails: getProviderCreditDetails,
  GetProviderCreditReversalDetails: getProviderCreditReversalDetails,
  ReverseProviderCredit: reverseProviderCredit,
};
