import type { Money } from "../money";
import { describe, type Description, type Line, type Lines, type Look, type StateAndReason } from "./description";
import { amount as amountOf, plainWording, type Wording } from "./wording";

export type RefundFacts = StateAndReason & { type?: string | null; amount?: Money };

export const refundLooks: Record<string, Look> = {
  Pending: { tone: "info", icon: "clock" },
  Completed: { tone: "good", icon: "circle-check" },
  Declined: { tone: "bad", icon: "octagon-x" },
};

/** Who made a completed refund stands in its type; for claims also in its reason (domain reference 2.4). */
export function describeRefund({ type, ...facts }: RefundFacts, wording: Wording = plainWording): Description {
  if (facts.state !== "Completed") return describe(facts, refundLooks, lines);
  const line = completedLine([type, facts.reason], facts.amount, wording);
  return { ...refundLooks["Completed"]!, label: facts.state, ...line };
}

const CLAIM = /^AmazonA-Z/i;
const CHARGEBACK = /^Chargeback/i;
type Said = (string | null | undefined)[];
const saysSo = (said: Said, pattern: RegExp) => said.some((text) => pattern.test(text ?? ""));

/** What took the money back, where it was not the merchant: "chargeback". */
export function tookBack({ type, reason }: Pick<RefundFacts, "type" | "reason">): string | null {
  if (saysSo([type, reason], CLAIM)) return "guarantee claim";
  return saysSo([type, reason], CHARGEBACK) ? "chargeback" : null;
}

function completedLine(said: Said, amount: Money | undefined, wording: Wording): Line {
  const is = (pattern: RegExp) => saysSo(said, pattern);
  const what = amount ? amountOf(amount, wording) : "The amount";
  if (is(CLAIM)) {
    return {
      short: "By Amazon, after a claim",
      sentence: `Amazon refunded the buyer after an A-to-z claim, at our cost. ${what} went back.`,
      nextStep: "Do not refund again. Check the claim in Seller Central.",
    };
  }
  if (is(CHARGEBACK)) {
    return {
      short: "Taken back by the bank",
      sentence: `The buyer’s bank reversed the charge. ${what} went back.`,
      nextStep: "Do not refund again. Check the chargeback in Seller Central.",
    };
  }
  if (is(/^BuyerCancell?ed/i)) {
    return {
      short: "Direct debit revoked",
      sentence: "The buyer revoked the bank debit before it was taken.",
      nextStep: "Do not ship; contact the buyer.",
    };
  }
  const seller = is(/^SellerInitiated$/i);
  const other = said.find((text) => text) ?? null;
  return {
    short: seller || !other ? "Refunded" : `Amazon gave the reason “${other}”`,
    sentence: `${what} went back to the buyer.`,
    nextStep: null,
  };
}

// Domain reference 2.9.
const lines: Lines = {
  Pending: {
    short: "Amazon is processing it",
    sentence: "Amazon accepted the refund and is processing it; that usually takes a few hours.",
    nextStep: "Tell the buyer that it may take several working days to show.",
  },
  "Declined/AmazonRejected": {
    short: "Refused by Amazon",
    sentence: "Amazon refused the refund, often because our Amazon Pay balance is negative. Nothing went back.",
    nextStep: "Ask finance to settle the balance, then try again, or refund another way.",
  },
  "Declined/ProcessingFailure": {
    short: "Failed at Amazon",
    sentence:
      "Amazon had an internal problem, or the buyer already got the money through a claim or their bank. This refund did not happen.",
    nextStep: "Check for claims and chargebacks first, then try again.",
  },
};
