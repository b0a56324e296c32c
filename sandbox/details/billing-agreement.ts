import type { Moment } from "../moment";
import type { BillingAgreement, Money } from "../model";
import { agreementConstraints, periodOf, remainingBalance } from "../rules/agreement-terms";
import { optional, type Element } from "../wire/xml";
import {
  billingAddressElement,
  buyerElement,
  constraintsElement,
  destinationElement,
  environmentElement,
  priceElement,
  statusElement,
} from "./common";

export function limitElements(
  moment: Moment,
  agreement: BillingAgreement,
  price: (name: string, amount: Money) => Element = priceElement,
): Element[] {
  const { start, end } = periodOf(moment.now);
  const day = (at: number) => new Date(at).toISOString().replace(".000Z", "Z"); // wire 9.2: without milliseconds
  return [
    price("AmountLimitPerTimePeriod", agreement.limit),
    ["TimePeriodStartDate", day(start)],
    ["TimePeriodEndDate", day(end)],
    price("CurrentRemainingBalance", remainingBalance(moment, agreement)),
  ];
}

export function billingAgreementDetails(moment: Moment, agreement: BillingAgreement, withToken = false): Element {
  const confirmed = agreement.confirmed === true;
  const attributes = [
    optional("SellerBillingAgreementId", agreement.sellerBillingAgreementId),
    optional("StoreName", agreement.storeName),
    optional("CustomInformation", agreement.customInformation),
  ];
  return [
    "BillingAgreementDetails",
    [
      ["AmazonBillingAgreementId", agreement.id],
      ["BillingAgreementLimits", limitElements(moment, agreement)],
      confirmed ? buyerElement(agreement.buyer) : undefined,
      optional("SellerNote", agreement.sellerNote),
      optional("PlatformId", agreement.platformId),
      destinationElement(agreement.destination, confirmed || withToken),
      withToken ? billingAddressElement(moment, agreement) : undefined,
      environmentElement(agreement.environment),
      attributes.some((part) => part) ? ["SellerBillingAgreementAttributes", attributes] : undefined,
      agreementStatus(agreement),
      constraintsElement(agreementConstraints(agreement)),
      ["CreationTimestamp", new Date(agreement.createdAt).toISOString()],
      ["BillingAgreementConsent", agreement.consent],
      ["OrderLanguage", agreement.language],
      optional("BillingAgreementType", agreement.type),
      agreement.subscriptionAmount && priceElement("SubscriptionAmount", agreement.subscriptionAmount),
    ],
  ];
}

/** The API spells this one time LastUpdatedTimestamp, with a d (domain 1.3). */
export const agreementStatus = (agreement: BillingAgreement): Element =>
  statusElement("BillingAgreementStatus", agreement.status, "LastUpdatedTimestamp");
