import type { AuthorizationDetails } from "../types";
import type { XmlReader } from "../xml-reader";
import { maybeAddress, maybePrice, readIdList, readOrderItemCategories, readPrice, readStatus } from "./common";

/** 4.3. The billing address is an Address directly, without the wrapper that orders have. */
export function readAuthorizationDetails(authorization: XmlReader): AuthorizationDetails {
  return {
    amazonAuthorizationId: authorization.text("AmazonAuthorizationId"),
    authorizationReferenceId: authorization.text("AuthorizationReferenceId"),
    amount: readPrice(authorization.at("AuthorizationAmount")),
    capturedAmount: maybePrice(authorization, "CapturedAmount"),
    fee: maybePrice(authorization, "AuthorizationFee"),
    idList: readIdList(authorization),
    creationTimestamp: authorization.time("CreationTimestamp"),
    expirationTimestamp: authorization.maybeTime("ExpirationTimestamp"),
    status: readStatus(authorization.at("AuthorizationStatus")),
    softDecline: authorization.maybeBoolean("SoftDecline"),
    captureNow: authorization.maybeBoolean("CaptureNow"),
    softDescriptor: authorization.maybeText("SoftDescriptor"),
    note: authorization.maybeNote("SellerAuthorizationNote"),
    billingAddress: maybeAddress(authorization.maybe("AuthorizationBillingAddress")),
    addressVerificationCode: authorization.maybeText("AddressVerificationCode"),
    orderItemCategories: readOrderItemCategories(authorization),
  };
}
