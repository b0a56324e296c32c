import type { Money } from "../money";
import { describe, type Description, type Line, type Lines, type StateAndReason } from "./description";
import { orderLooks } from "./order-reference";
import { amount, plainWording, type Wording } from "./wording";

/** `remaining` is CurrentRemainingBalance, as Amazon stated it for this calendar month (UTC). */
export type AgreementFacts = StateAndReason & { remaining?: Money };

export const describeAgreement = (facts: AgreementFacts, wording: Wording = plainWording): Description =>
  describe(facts, orderLooks, { ...lines, Open: openLine(facts, wording) });

function openLine({ remaining }: AgreementFacts, wording: Wording): Line {
  const left = remaining ? amount(remaining, wording) : null;
  return {
    short: left ? `${left} left this month` : "May be charged",
    sentence: left
      ? `You may charge up to ${left} more this month.`
      : "You may charge it, up to Amazon’s limit for the month.",
    nextStep: null,
  };
}

// Domain reference 2.9. Amazon's list of reasons for agreements is known only in part.
const lines: Lines = {
  Draft: {
    short: "Buyer has not confirmed",
    sentence: "The buyer has not finished agreeing to automatic payments.",
    nextStep: null,
  },
  Suspended: {
    short: "Paused, buyer must act",
    sentence: "Amazon has paused this agreement. New charges are not possible until the buyer has acted.",
    nextStep: "Ask the buyer to check the payment method and addresses in their Amazon Pay account.",
  },
  "Suspended/InvalidPaymentMethod": {
    short: "Card refused, buyer must act",
    sentence: "The stored payment method was refused. New charges are paused.",
    nextStep: "Ask the buyer to update it in their Amazon Pay account.",
  },
  "Canceled/Stale": {
    short: "Not confirmed in time",
    sentence: "The agreement was not confirmed within three hours, so Amazon dropped it.",
    nextStep: null,
  },
  "Canceled/AmazonCanceled": {
    short: "By Amazon",
    sentence: "Amazon ended this agreement.",
    nextStep: "Ask the buyer to agree again.",
  },
  "Closed/SellerClosed": {
    short: "By our team",
    sentence: "We ended this agreement. Open holds can still be captured.",
    nextStep: null,
  },
};
