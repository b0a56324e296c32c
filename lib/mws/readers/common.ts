import type { WireMoney } from "../parameters";
import type { Address, Buyer, Constraint, SellerOrderAttributes, Status } from "../types";
import type { XmlReader } from "../xml-reader";
import { UnreadableAnswer } from "../errors";

export function readPrice(price: XmlReader): WireMoney {
  const amount = price.maybeDecimal("Amount");
  const currencyCode = price.text("CurrencyCode");
  if (amount === undefined) throw new UnreadableAnswer(`${price.path}/Amount is missing`);
  if (!/^[A-Z]{3}$/.test(currencyCode)) throw new UnreadableAnswer(`${price.path}/CurrencyCode is not a currency`);
  return { amount, currencyCode };
}

export function maybePrice(element: XmlReader, name: string): WireMoney | undefined {
  const price = element.maybe(name);
  return price ? readPrice(price) : undefined;
}

/** Every kind of status (4.1). Billing agreements spell the time in two ways (conflict 12). */
export function readStatus(status: XmlReader): Status {
  const reasonCode = status.maybeText("ReasonCode");
  return {
    state: status.text("State"),
    lastUpdate: status.maybeTime("LastUpdateTimestamp") ?? status.maybeTime("LastUpdatedTimestamp"),
    reasonCode: reasonCode === "None" ? undefined : reasonCode,
    reasonDescription: status.maybeNote("ReasonDescription"),
  };
}

/** API answers call the items `member`, notifications call them `Id` (conflict 18). */
export function readIdList(element: XmlReader, name = "IdList"): string[] {
  const list = element.maybe(name);
  return list ? [...texts(list, "member"), ...texts(list, "Id")] : [];
}

/** The trimmed, non-blank texts of every child of that name. */
export const texts = (element: XmlReader, name: string) =>
  element.all(name).flatMap((child) => child.ownText().trim() || []);

export function maybeAddress(element: XmlReader | null): Address | undefined {
  if (!element) return undefined;
  return {
    name: element.maybeText("Name"),
    addressLine1: element.maybeText("AddressLine1"),
    addressLine2: element.maybeText("AddressLine2"),
    addressLine3: element.maybeText("AddressLine3"),
    city: element.maybeText("City"),
    county: element.maybeText("County"),
    district: element.maybeText("District"),
    stateOrRegion: element.maybeText("StateOrRegion"),
    postalCode: element.maybeText("PostalCode"),
    countryCode: element.maybeText("CountryCode"),
    phone: element.maybeText("Phone"),
  };
}

export const maybeDestination = (element: XmlReader) =>
  maybeAddress(element.maybe("Destination")?.maybe("PhysicalDestination") ?? null);

export const maybeBillingAddress = (element: XmlReader) =>
  maybeAddress(element.maybe("BillingAddress")?.maybe("PhysicalAddress") ?? null);

export function maybeBuyer(element: XmlReader): Buyer | undefined {
  const buyer = element.maybe("Buyer");
  return buyer
    ? { name: buyer.maybeText("Name"), email: buyer.maybeText("Email"), phone: buyer.maybeText("Phone") }
    : undefined;
}

/** Captures wrap each one in `Constraint`; a guide's sample puts a single one straight inside (4.1, conflict 11). */
export function readConstraints(element: XmlReader): Constraint[] {
  const constraints = element.maybe("Constraints");
  if (!constraints) return [];
  const wrapped = constraints.all("Constraint");
  return (wrapped.length > 0 ? wrapped : [constraints]).map((constraint) => ({
    id: constraint.text("ConstraintID"),
    description: constraint.maybeText("Description") ?? "",
  }));
}

export function readSellerOrderAttributes(element: XmlReader): SellerOrderAttributes {
  const attributes = element.maybe("SellerOrderAttributes");
  return {
    sellerOrderId: attributes?.maybeText("SellerOrderId"),
    storeName: attributes?.maybeNote("StoreName"),
    customInformation: attributes?.maybeNote("CustomInformation"),
    supplementaryData: attributes?.maybeNote("SupplementaryData"),
    orderItemCategories: attributes ? readOrderItemCategories(attributes) : [],
  };
}

export function readOrderItemCategories(element: XmlReader): string[] {
  const categories = element.maybe("OrderItemCategories");
  return categories ? texts(categories, "OrderItemCategory") : [];
}
