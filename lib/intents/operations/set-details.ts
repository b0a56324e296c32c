import {
  getOrderReferenceDetails,
  setOrderAttributes,
  setOrderReferenceDetails,
  type OrderReferenceDetails,
} from "@/lib/mws";
import { fromWire } from "@/lib/payments/money";
import { plainText } from "@/lib/payments/text";
import { get, type Handling } from "./handling";

// Setting overwrites, so that sending again is safe only while nobody else has changed what was found before.

const setsDetails = (operation: Handling["operation"]): Handling => ({
  operation,
  answered(value, intent) {
    const order = value as OrderReferenceDetails;
    const shows = Object.entries(askedFor(intent.parameters)).every(([name, text]) =>
      same(name, detailOf(order, name), text),
    );
    return shows ? { resultId: intent.orderId, seen: { order } } : null;
  },
  async look(mws, intent) {
    const { value, answeredAt } = await get(mws, getOrderReferenceDetails, { orderReferenceId: intent.orderId });
    const seen = [{ seen: { order: value }, answeredAt }];
    const asked = Object.entries(askedFor(intent.parameters));
    if (asked.every(([name, text]) => same(name, detailOf(value, name), text)))
      return { kind: "found", resultId: intent.orderId, seen };
    const untouched = asked.every(([name]) => same(name, detailOf(value, name), intent.before?.[name] ?? null));
    if (untouched) return { kind: "absent", seen };
    return { kind: "overtaken", why: "The order's details were changed by somebody else meanwhile.", seen };
  },
});

export const setDetails = setsDetails(setOrderReferenceDetails);
export const setAttributes = setsDetails(setOrderAttributes);

const DETAILS = {
  "OrderTotal.Amount": (order: OrderReferenceDetails) => order.orderTotal?.amount,
  "OrderTotal.CurrencyCode": (order: OrderReferenceDetails) => order.orderTotal?.currencyCode,
  SellerNote: (order: OrderReferenceDetails) => order.sellerNote,
  "SellerOrderAttributes.SellerOrderId": (order: OrderReferenceDetails) => order.sellerOrderAttributes.sellerOrderId,
  "SellerOrderAttributes.StoreName": (order: OrderReferenceDetails) => order.sellerOrderAttributes.storeName,
  "SellerOrderAttributes.CustomInformation": (order: OrderReferenceDetails) =>
    order.sellerOrderAttributes.customInformation,
} as const;
export type Detail = keyof typeof DETAILS;

const detailOf = (order: OrderReferenceDetails, name: string): string | null => DETAILS[name as Detail](order) ?? null;

/** The details among the parameters, without the prefix that differs between the two operations. */
function askedFor(parameters: Record<string, string>): Record<string, string> {
  const named = Object.entries(parameters).map(([name, text]) => [name.replace(/^[A-Za-z]+\./, ""), text] as const);
  return Object.fromEntries(named.filter(([name]) => name in DETAILS));
}

/** Amounts are compared as numbers: the same amount comes back with other decimals (wire reference 9.1). */
function same(name: string, a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  if (name !== "OrderTotal.Amount") return plainText(a) === plainText(b);
  const [x, y] = [a, b].map((amount) => fromWire({ amount, currencyCode: "USD" })?.minor);
  return x !== undefined && x === y;
}
