import type { OrderReferenceDetails, OrderReferenceSummary, PaymentDescriptor } from "../types";
import type { XmlReader } from "../xml-reader";
import {
  maybeBillingAddress,
  maybeBuyer,
  maybeDestination,
  maybePrice,
  readConstraints,
  readIdList,
  readSellerOrderAttributes,
  readStatus,
} from "./common";

/** 4.2. */
export function readOrderReferenceDetails(order: XmlReader): OrderReferenceDetails {
  const parent = order.maybe("ParentDetails");
  const provider = order.maybe("PaymentServiceProviderAttributes");
  return {
    ...readOrderReferenceSummary(order),
    buyer: maybeBuyer(order),
    platformId: order.maybeText("PlatformId"),
    destination: maybeDestination(order),
    billingAddress: maybeBillingAddress(order),
    paymentDescriptor: maybePaymentDescriptor(order.maybe("PaymentDescriptor")),
    paymentStaticToken: order.maybe("PaymentReference")?.maybeText("StaticToken"),
    paymentAuthenticationStatus: order.maybe("PaymentAuthenticationStatus")?.maybeText("State"),
    paymentServiceProviderAttributes: provider
      ? {
          paymentServiceProviderId: provider.text("PaymentServiceProviderId"),
          paymentServiceProviderOrderId: provider.text("PaymentServiceProviderOrderId"),
        }
      : undefined,
    constraints: readConstraints(order),
    expirationTimestamp: order.time("ExpirationTimestamp"),
    idList: readIdList(order),
    parentDetails: parent ? { id: parent.text("Id"), type: parent.text("Type") } : undefined,
    requestPaymentAuthorization: order.maybeBoolean("RequestPaymentAuthorization"),
  };
}

/** 5.14: the part that lists show too. */
function readOrderReferenceSummary(order: XmlReader): OrderReferenceSummary {
  return {
    amazonOrderReferenceId: order.text("AmazonOrderReferenceId"),
    releaseEnvironment: order.text("ReleaseEnvironment"),
    orderTotal: maybePrice(order, "OrderTotal"),
    sellerNote: order.maybeNote("SellerNote"),
    sellerOrderAttributes: readSellerOrderAttributes(order),
    status: readStatus(order.at("OrderReferenceStatus")),
    creationTimestamp: order.time("CreationTimestamp"),
    orderLanguage: order.maybeText("OrderLanguage"),
  };
}

function maybePaymentDescriptor(descriptor: XmlReader | null): PaymentDescriptor | undefined {
  if (!descriptor) return undefined;
  return {
    name: descriptor.maybeText("Name"),
    accountNumberTail: descriptor.maybeText("AccountNumberTail"),
    fullDescriptor: descriptor.maybeText("FullDescriptor"),
    useAmazonBalanceFirst: descriptor.maybeBoolean("UseAmazonBalanceFirst"),
  };
}

/** A page of a list. On the last one the token is absent or empty (5.14). */
export type OrderReferencePage = { orderReferences: OrderReferenceSummary[]; nextPageToken?: string };

export const readOrderReferencePage = (result: XmlReader): OrderReferencePage => ({
  orderReferences: (result.maybe("OrderReferenceList")?.all("OrderReference") ?? []).map(readOrderReferenceSummary),
  nextPageToken: result.maybeText("NextPageToken"),
});
