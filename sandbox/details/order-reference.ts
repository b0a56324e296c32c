import type { Moment } from "../moment";
import type { OrderReference } from "../model";
import { constraintsOf } from "../rules/order-reference";
import { optional, timestamp, type Element } from "../wire/xml";
import {
  billingAddressElement,
  buyerElement,
  constraintsElement,
  destinationElement,
  environmentElement,
  idListElement,
  priceElement,
  statusElement,
} from "./common";

/** `withToken`: the caller showed the buyer's own token, and sees the whole address before confirmation (domain 3.5). */
export function orderReferenceDetails(moment: Moment, order: OrderReference, withToken = false): Element {
  const confirmed = order.confirmed === true;
  return [
    "OrderReferenceDetails",
    [
      ["AmazonOrderReferenceId", order.id],
      confirmed ? buyerElement(order.buyer) : undefined,
      order.orderTotal && priceElement("OrderTotal", order.orderTotal),
      optional("SellerNote", order.sellerNote),
      optional("PlatformId", order.platformId),
      destinationElement(order.destination, confirmed || withToken),
      withToken ? billingAddressElement(moment, order) : undefined,
      withToken && order.paymentMethod ? paymentDescriptor : undefined,
      order.challenge && moment.settings.authenticationStatusShownIn.includes(order.status.state)
        ? ["PaymentAuthenticationStatus", [["State", "REQUIRED"]]] // the only value ever seen (domain 3.8)
        : undefined,
      order.providerId !== undefined || order.providerOrderId !== undefined
        ? [
            "PaymentServiceProviderAttributes",
            [
              optional("PaymentServiceProviderId", order.providerId),
              optional("PaymentServiceProviderOrderId", order.providerOrderId),
            ],
          ]
        : undefined,
      environmentElement(order.environment),
      sellerOrderElement(order),
      statusElement("OrderReferenceStatus", order.status),
      constraintsElement(constraintsOf(order)),
      ["CreationTimestamp", timestamp(order.createdAt)],
      ["ExpirationTimestamp", timestamp(order.expiresAt)],
      idListElement(moment.store.authorizations.of(order.id)),
      order.agreementId === undefined
        ? undefined
        : ["ParentDetails", [["Id", order.agreementId], ["Type", "BillingAgreement"]]], // prettier-ignore
      ["OrderLanguage", order.language],
      optional("RequestPaymentAuthorization", order.requestPaymentAuthorization),
    ],
  ];
}

const paymentDescriptor: Element = [
  "PaymentDescriptor",
  [["FullDescriptor", "Amazon Pay (Visa **11)"], ["UseAmazonBalanceFirst", false]], // prettier-ignore
];

function sellerOrderElement({ sellerOrder }: OrderReference): Element | undefined {
  const categories = sellerOrder.orderItemCategories;
  const parts = [
    optional("SellerOrderId", sellerOrder.sellerOrderId),
    optional("StoreName", sellerOrder.storeName),
    optional("CustomInformation", sellerOrder.customInformation),
    categories && (["OrderItemCategories", categories.map((name) => ["OrderItemCategory", name] as const)] as const),
    optional("SupplementaryData", sellerOrder.supplementaryData),
  ];
  return parts.some((part) => part !== undefined) ? ["SellerOrderAttributes", parts] : undefined;
}

/** The shorter form ListOrderReference answers (wire 5.14). */
export const listedOrder = (order: OrderReference): Element => [
  "OrderReference",
  [
    environmentElement(order.environment),
    statusElement("OrderReferenceStatus", order.status),
    ["AmazonOrderReferenceId", order.id],
    ["CreationTimestamp", timestamp(order.createdAt)],
    sellerOrderElement(order),
    order.orderTotal && priceElement("OrderTotal", order.orderTotal),
    optional("SellerNote", order.sellerNote),
    ["OrderLanguage", order.language],
  ],
];
