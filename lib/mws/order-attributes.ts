import { list, type ParameterValue, price, type WireMoney } from "./parameters";

/** Everything a merchant may write on an order reference (5.9, 5.10). Lengths that are known: `sellerNote` 1024 (9.4). */
export type OrderAttributes = {
  orderTotal?: WireMoney;
  /** Shown to the buyer in e-mails. */
  sellerNote?: string;
  sellerOrderId?: string;
  storeName?: string;
  customInformation?: string;
  /** JSON text, only when told to by Amazon Pay. */
  supplementaryData?: string;
  /** The solution provider's own seller id. */
  platformId?: string;
  orderItemCategories?: readonly string[];
  requestPaymentAuthorization?: boolean;
};

export function orderAttributes(prefix: string, attributes: OrderAttributes): Record<string, ParameterValue> {
  return {
    ...price(`${prefix}.OrderTotal`, attributes.orderTotal),
    [`${prefix}.SellerNote`]: attributes.sellerNote,
    [`${prefix}.PlatformId`]: attributes.platformId,
    [`${prefix}.RequestPaymentAuthorization`]: attributes.requestPaymentAuthorization,
    ...sellerOrderAttributes(`${prefix}.SellerOrderAttributes`, attributes),
  };
}

export function sellerOrderAttributes(prefix: string, attributes: OrderAttributes): Record<string, ParameterValue> {
  return {
    [`${prefix}.SellerOrderId`]: attributes.sellerOrderId,
    [`${prefix}.StoreName`]: attributes.storeName,
    [`${prefix}.CustomInformation`]: attributes.customInformation,
    [`${prefix}.SupplementaryData`]: attributes.supplementaryData,
    ...list(`${prefix}.OrderItemCategories.OrderItemCategory`, attributes.orderItemCategories),
  };
}
