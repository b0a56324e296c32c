import type { Moment } from "../moment";
import { money } from "../money";
import type { ProviderCredit, ProviderCreditReversal } from "../model";
import { reversedOf } from "../rules/provider-credit";
import { optional, timestamp, type Element } from "../wire/xml";
import { idListElement, priceElement, runningElement, statusElement } from "./common";

export const providerCreditDetails = (moment: Moment, credit: ProviderCredit): Element => [
  "ProviderCreditDetails",
  [
    ["AmazonProviderCreditId", credit.id],
    ["SellerId", credit.sellerId],
    ["ProviderId", credit.providerId],
    ["CreditReferenceId", credit.referenceId],
    priceElement("CreditAmount", credit.amount),
    runningElement("CreditReversalAmount", money(reversedOf(moment, credit), credit.amount.currencyCode)),
    idListElement(moment.store.reversals.of(credit.id), "CreditReversalIdList"),
    ["CreationTimestamp", timestamp(credit.createdAt)],
    statusElement("CreditStatus", credit.status),
  ],
];

export const providerCreditReversalDetails = (reversal: ProviderCreditReversal): Element => [
  "ProviderCreditReversalDetails",
  [
    ["AmazonProviderCreditReversalId", reversal.id],
    ["SellerId", reversal.sellerId],
    ["ProviderId", reversal.providerId],
    ["CreditReversalReferenceId", reversal.referenceId],
    priceElement("CreditReversalAmount", reversal.amount),
    ["CreationTimestamp", timestamp(reversal.createdAt)],
    statusElement("CreditReversalStatus", reversal.status),
    optional("CreditReversalNote", reversal.note),
  ],
];
