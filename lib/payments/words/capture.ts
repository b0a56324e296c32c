import { exceeds, isPositive, type Money } from "../money";
import { describe, type Description, type Line, type Lines, type Look, type StateAndReason } from "./description";
import { amount as amountOf, plainWording, soonMoment, type Wording } from "./wording";

export type CaptureFacts = StateAndReason & {
  amount?: Money;
  refunded?: Money;
  /** What may still go back. */
  refundable?: Money;
  /** Set while the hold of a declined capture is still open. */
  holdEndsAt?: Date | null;
};

export const captureLooks: Record<string, Look> = {
  Pending: { tone: "info", icon: "clock" },
  Completed: { tone: "good", icon: "circle-check" },
  Declined: { tone: "bad", icon: "octagon-x" },
  Closed: { tone: "mute", icon: "lock" },
};

export const describeCapture = (facts: CaptureFacts, wording: Wording = plainWording): Description =>
  describe(facts, captureLooks, {
    ...lines,
    Completed: completedLine(facts, wording),
    "Declined/AmazonRejected": declinedLine("Rejected by Amazon", "Amazon rejected this capture.", facts, wording),
    "Declined/ProcessingFailure": declinedLine(
      "Failed at Amazon, may be tried again",
      "Amazon could not process it.",
      facts,
      wording,
    ),
  });

/** "Refunded" is no state of Amazon's: a Completed capture stays Completed (domain reference 2.3). */
function completedLine({ amount, refunded, refundable }: CaptureFacts, wording: Wording): Line {
  const more =
    refundable && isPositive(refundable) ? `You can still refund up to ${amountOf(refundable, wording)}.` : null;
  if (amount && refunded && isPositive(refunded)) {
    return exceeds(amount, refunded)
      ? {
          short: `${amountOf(refunded, wording)} refunded`,
          sentence: "Part of the capture went back to the buyer.",
          nextStep: more,
        }
      : { short: "Refunded", sentence: "The whole capture went back to the buyer.", nextStep: null };
  }
  const what = amount ? amountOf(amount, wording) : "The amount";
  return { short: "Captured", sentence: `${what} was captured and goes to the next settlement.`, nextStep: null };
}

function declinedLine(short: string, what: string, { holdEndsAt }: CaptureFacts, wording: Wording): Line {
  return holdEndsAt
    ? {
        short,
        sentence: `${what} The buyer was not charged. The hold is open until ${soonMoment(holdEndsAt, wording)}.`,
        nextStep: "Try once more. If it fails again, close the hold and authorize again. Do not ship unpaid goods.",
      }
    : {
        short,
        sentence: `${what} The buyer was not charged.`,
        nextStep: "If the hold is still Open, try once more; otherwise authorize again. Do not ship unpaid goods.",
      };
}

// Domain reference 2.9.
const lines: Lines = {
  Pending: {
    short: "Amazon is processing it",
    sentence:
      "Amazon captures it in the background, as it does when a hold is more than 7 days old. It can still be declined.",
    nextStep: "Wait for the result before you ship.",
  },
  "Closed/MaxAmountRefunded": {
    short: "Refundable amount used up",
    sentence: "The most that may go back on this capture has gone back.",
    nextStep: "Settle anything further outside Amazon Pay.",
  },
  "Closed/MaxRefundsProcessed": {
    short: "Refund limit reached",
    sentence: "This capture had ten refunds, the most Amazon allows.",
    nextStep: "Settle anything further outside Amazon Pay.",
  },
  "Closed/AmazonClosed": {
    short: "Locked by Amazon",
    sentence: "Amazon locked this capture because of a problem with our seller account.",
    nextStep: "Tell your account administrator; check Seller Central.",
  },
};
