import { exceeds, type Money } from "../money";
import { describe, type Description, type Line, type Lines, type Look, type StateAndReason } from "./description";
import { amount as amountOf, day, plainWording, soonMoment, type Wording } from "./wording";

export type AuthorizationFacts = StateAndReason & {
  softDecline?: boolean | null;
  /** Of its order reference, which a refused card may have suspended. */
  orderState?: string;
  amount?: Money;
  captured?: Money;
  /** When the hold really ends: two days in sandbox, whatever its timestamp says. */
  endsAt?: Date;
  /** When it becomes seven days old, and whether it is. */
  agesAt?: Date;
  aged?: boolean;
};

export const authorizationLooks: Record<string, Look> = {
  Pending: { tone: "info", icon: "clock" },
  Open: { tone: "accent", icon: "circle-dot" },
  Declined: { tone: "bad", icon: "octagon-x" },
  Closed: { tone: "mute", icon: "lock" },
};

export function describeAuthorization(facts: AuthorizationFacts, wording: Wording = plainWording): Description {
  const lines = {
    ...fixedLines,
    Open: openLine(facts, wording),
    "Declined/InvalidPaymentMethod": facts.softDecline ? refusedForNow(facts) : refused,
    "Closed/MaxCapturesProcessed": capturedLine(facts, wording),
  };
  return describe(facts, authorizationLooks, lines);
}

function openLine({ amount, endsAt, agesAt, aged }: AuthorizationFacts, wording: Wording): Line {
  const until = endsAt ? ` until ${soonMoment(endsAt, wording)}` : "";
  const short = endsAt ? `On hold until ${day(endsAt, wording)}` : "On hold";
  if (aged) {
    return {
      short: `${short}, aging`,
      sentence: `The hold is still valid${until}, but Amazon no longer guarantees it: captures now take longer and can fail.`,
      nextStep: "Capture now, or authorize again before shipping.",
    };
  }
  const ideally = agesAt && endsAt && agesAt < endsAt ? `, ideally by ${day(agesAt, wording)}` : "";
  return {
    short,
    sentence: `${amount ? `${amountOf(amount, wording)} is` : "The amount is"} on hold${until}.`,
    nextStep: `Capture when you ship${ideally}, or release it if you will not need it.`,
  };
}

/** "when you ship, ideally by Thu 4 Dec": before the hold ages, or, where it does not live that long, before it ends. */
export function whenToCapture(
  { agesAt, endsAt }: Pick<AuthorizationFacts, "agesAt" | "endsAt">,
  wording: Wording,
): string {
  if (!agesAt || !endsAt) return "when you ship";
  return agesAt < endsAt
    ? `when you ship, ideally by ${day(agesAt, wording)}`
    : `when you ship, before ${day(endsAt, wording)}`;
}

function capturedLine({ amount, captured }: AuthorizationFacts, wording: Wording): Line {
  const partly = amount && captured && exceeds(amount, captured);
  const rest = partly ? " The rest of the hold was released." : "";
  const sums = partly ? `${amountOf(captured, wording)} of ${amountOf(amount, wording)}` : "The amount on hold";
  return {
    short: partly ? "Partly captured" : "Captured",
    sentence: `${sums} was captured, so Amazon closed the hold.${rest}`,
    nextStep: partly ? "To capture more, authorize again." : null,
  };
}

const tryAgain: Record<string, string> = {
  Open: "Try again.",
  Suspended: "Ask the buyer to check or change the payment method.",
};
const refusedForNow = ({ orderState = "" }: AuthorizationFacts): Line => ({
  short: "Card refused, may work later",
  sentence: "The payment method was refused this time. Nothing was charged; another try might succeed.",
  nextStep: tryAgain[orderState] ?? null,
});
const refused: Line = {
  short: "Card refused",
  sentence: "The payment method cannot be charged. Nothing was charged.",
  nextStep: "Ask the buyer to choose another payment method in their Amazon Pay account.",
};

// Domain reference 2.9.
const fixedLines: Lines = {
  Pending: {
    short: "Amazon is checking",
    sentence: "Amazon is still checking this hold. It can take up to 24 hours.",
    nextStep: "Wait; do not ship. The page updates itself when Amazon answers.",
  },
  "Declined/AmazonRejected": {
    short: "Rejected by Amazon",
    sentence: "Amazon decided not to process this authorization. The order can no longer be charged.",
    nextStep: "Do not ship and do not retry. Ask the buyer for another way to pay.",
  },
  "Declined/ProcessingFailure": {
    short: "Failed at Amazon, may be tried again",
    sentence: "Amazon had an internal problem. Nothing is on hold.",
    nextStep: "Try again in a few minutes.",
  },
  "Declined/TransactionTimedOut": {
    short: "No answer in time",
    sentence: "Amazon did not decide in time. Nothing is on hold.",
    nextStep: "Try again with the “allow up to 24 hours” option.",
  },
  "Closed/SellerClosed": {
    short: "Released by our team",
    sentence: "We released this hold without capturing it.",
    nextStep: null,
  },
  "Closed/ExpiredUnused": {
    short: "Ran out",
    sentence: "The hold ran out before it was captured.",
    nextStep: "Authorize again if the order is still Open.",
  },
  "Closed/OrderReferenceCanceled": {
    short: "Released with the order",
    sentence: "The order was canceled and this hold with it.",
    nextStep: null,
  },
  "Closed/AmazonClosed": {
    short: "Released by Amazon",
    sentence: "Amazon released this hold because of a problem with our seller account.",
    nextStep: "Tell your account administrator; check Seller Central.",
  },
};
