import type { Moment } from "../moment";
import { maximumOf, writeMoney } from "../money";
import type { Account, Money, OrderReference } from "../model";
import { isRefusal, refuse, type Refusal } from "../wire/errors";
import type { Call } from "./operation";
import { flag, price, text, type ParameterSpec } from "./parameters";
import { readSimulatedConstraint } from "./simulation";

/** What an order made from an agreement may be told of the merchant's own (wire 5.16, 5.21). */
export const sellerOrderParameters = (prefix: string): ParameterSpec => ({
  [`${prefix}SellerOrderAttributes.SellerOrderId`]: text(),
  [`${prefix}SellerOrderAttributes.StoreName`]: text(),
  [`${prefix}SellerOrderAttributes.CustomInformation`]: text(),
  [`${prefix}SellerOrderAttributes.SupplementaryData`]: text(),
});

/** The attributes of an order, each operation's under its own prefix (wire 5.9, 5.10, 5.16). */
export const orderParameters = (prefix: string, total: { required?: true } = {}): ParameterSpec => ({
  ...price(`${prefix}OrderTotal`, total),
  [`${prefix}PlatformId`]: text(),
  [`${prefix}SellerNote`]: text({ max: 1024 }),
  ...sellerOrderParameters(prefix),
});

/** Two more that only the operations on an existing order take (wire 5.9, 5.10). */
export const setOrderParameters = (prefix: string, total: { required?: true } = {}): ParameterSpec => ({
  ...orderParameters(prefix, total),
  [`${prefix}SellerOrderAttributes.OrderItemCategories.OrderItemCategory.N`]: text(),
  [`${prefix}RequestPaymentAuthorization`]: flag(),
});

type Attributes = Pick<
  OrderReference,
  "sellerNote" | "platformId" | "providerId" | "providerOrderId" | "requestPaymentAuthorization"
> &
  OrderReference["sellerOrder"] & { orderTotal?: Money | undefined };

export function readAttributes({ given }: Pick<Call, "given">, prefix: string): Attributes {
  const seller = `${prefix}SellerOrderAttributes.`;
  const provider = `${prefix}PaymentServiceProviderAttributes.`;
  return {
    orderTotal: given.money(`${prefix}OrderTotal`),
    sellerNote: given.optional(`${prefix}SellerNote`),
    platformId: given.optional(`${prefix}PlatformId`),
    requestPaymentAuthorization: given.flag(`${prefix}RequestPaymentAuthorization`),
    providerId: given.optional(`${provider}PaymentServiceProviderId`),
    providerOrderId: given.optional(`${provider}PaymentServiceProviderOrderId`),
    sellerOrderId: given.optional(`${seller}SellerOrderId`),
    storeName: given.optional(`${seller}StoreName`),
    customInformation: given.optional(`${seller}CustomInformation`),
    // Two SDKs leave SellerOrderAttributes out of this one name (wire 11, conflict 10).
    supplementaryData: given.optional(`${seller}SupplementaryData`) ?? given.optional(`${prefix}SupplementaryData`),
    orderItemCategories: given.listOrNothing(`${seller}OrderItemCategories.OrderItemCategory`),
  };
}

export const orderAttributeNames = ["sellerNote", "platformId", "providerId", "providerOrderId"] as const;
export const sellerOrderNames = ["sellerOrderId", "storeName", "customInformation", "supplementaryData"] as const;

/** What was given replaces what was there; what was not given stays. */
export function withAttributes(
  moment: Moment & Pick<Call, "environment">,
  order: OrderReference,
  asked: Attributes,
): OrderReference | Refusal {
  const constraint = readSimulatedConstraint(moment, asked.sellerNote);
  if (isRefusal(constraint)) return constraint;
  const { orderTotal, requestPaymentAuthorization, orderItemCategories } = asked;
  return {
    ...order,
    orderTotal: orderTotal ?? order.orderTotal,
    requestPaymentAuthorization: requestPaymentAuthorization ?? order.requestPaymentAuthorization,
    ...Object.fromEntries(orderAttributeNames.map((name) => [name, asked[name] ?? order[name]])),
    // A normal note takes a simulated constraint away again (domain 4.2, string 1).
    simulatedConstraint: asked.sellerNote === undefined ? order.simulatedConstraint : constraint,
    sellerOrder: {
      ...Object.fromEntries(sellerOrderNames.map((name) => [name, asked[name] ?? order.sellerOrder[name]])),
      orderItemCategories: orderItemCategories ?? order.sellerOrder.orderItemCategories,
    },
  };
}

/** Other currencies than the merchant's own are for European merchants only (domain 3.7). */
export function refuseTotal({ settings }: Moment, account: Account, total: Money | undefined): Refusal | undefined {
  if (!total) return undefined;
  const { currencyCode } = total;
  const european = account.region === "de" || account.region === "uk";
  if (european && settings.presentmentPerEuro[currencyCode] === undefined)
    return refuse("CurrencyUnsupported", `${currencyCode} is not supported.`);
  if (!european && currencyCode !== account.currencyCode)
    return refuse(settings.orderCurrencyMismatchCode, `This merchant's currency is ${account.currencyCode}.`);
  return total.amountMinor > maximumOf(currencyCode, settings, account.currencyCode)
    ? refuse("TransactionAmountExceeded", `${writeMoney(total)} is more than one order may be.`)
    : undefined;
}
