import type { Deadline } from "../expiry";
import { describe, type Description, type Lines, type Look, type StateAndReason } from "./description";
import { moment, plainWording, shortSpan, type Wording } from "./wording";

export type OrderFacts = StateAndReason & {
  expiresAt?: Date;
  /** For lists: an Open order shows what ends next instead of a reason. */
  deadline?: Deadline | null;
  now?: Date;
  /** Everything is captured and nothing is on hold. */
  readyToClose?: boolean;
  authorizationPending?: boolean;
  /** A Suspended order's buyer has chosen another payment method. */
  toConfirmAgain?: boolean;
};

export const orderLooks: Record<string, Look> = {
  Draft: { tone: "outline", icon: "circle-dashed" },
  Open: { tone: "accent", icon: "circle-dot" },
  Suspended: { tone: "warn", icon: "circle-pause" },
  Canceled: { tone: "mute", icon: "ban" },
  Closed: { tone: "mute", icon: "lock" },
};

export function describeOrder(facts: OrderFacts, wording: Wording = plainWording): Description {
  const said = describe(facts, orderLooks, { ...lines, ...openLines(facts, wording) });
  return facts.toConfirmAgain ? { ...said, short: "New card, confirm again" } : said;
}

function openLines(facts: OrderFacts, wording: Wording): Lines {
  const until = facts.expiresAt ? ` until ${moment(facts.expiresAt, wording)}` : "";
  return {
    Draft: {
      short: deadlineWords(facts) ?? "Buyer has not confirmed",
      sentence: "The buyer started checkout but the order was never confirmed with Amazon. No money is on hold.",
      nextStep: "Nothing to do. Amazon drops it three hours after it was created.",
    },
    Open: {
      short: openShort(facts),
      sentence: `Confirmed with Amazon. You can hold or capture money${until}.`,
      nextStep: "Authorize, or capture an open hold when you ship. Close the order when everything is captured.",
    },
  };
}

function openShort(facts: OrderFacts): string {
  if (facts.authorizationPending) return "Authorization pending";
  if (facts.readyToClose) return "Captured, ready to close";
  return deadlineWords(facts) ?? "Money can move";
}

/** "Hold ends in 1 d 18 h". */
function deadlineWords({ deadline, now }: OrderFacts): string | null {
  if (!deadline || !now) return null;
  const left = shortSpan(deadline.at.getTime() - now.getTime());
  const words: Record<Deadline["kind"], string> = {
    draftLapses: `Not confirmed, lapses in ${left}`,
    holdAges: `Hold is guaranteed for ${left} more`,
    holdEnds: `Hold ends in ${left}`,
    orderExpires: `Order expires in ${left}`,
  };
  return words[deadline.kind];
}

// Domain reference 2.9.
const lines: Lines = {
  Suspended: {
    short: "Card refused, buyer must act",
    sentence: "Amazon has paused this order. Money already on hold or captured is not affected.",
    nextStep: "Ask the buyer to choose another payment method in their Amazon Pay account.",
  },
  "Suspended/InvalidPaymentMethod": {
    short: "Card refused, buyer must act",
    sentence:
      "The buyer’s payment method was refused, so Amazon has paused this order. Money already on hold or captured is not affected.",
    nextStep:
      "Ask the buyer to choose another payment method in their Amazon Pay account. When the order shows Open again, authorize once more.",
  },
  "Canceled/SellerCanceled": {
    short: "By our team",
    sentence: "We canceled this order before capturing money. All holds were released.",
    nextStep: "Take a new order if the buyer still wants to buy.",
  },
  "Canceled/Stale": {
    short: "Not confirmed in time",
    sentence: "The order was not confirmed within three hours, so Amazon dropped it.",
    nextStep: "Ask the buyer to check out again if they contact you.",
  },
  "Canceled/AmazonCanceled": {
    short: "By Amazon",
    sentence: "Amazon canceled this order. Nothing can be captured on it.",
    nextStep: "Do not ship. Ask the buyer for another way to pay; contact Amazon Pay support if you need the reason.",
  },
  "Closed/SellerClosed": {
    short: "By our team",
    sentence:
      "We marked this order as finished. It takes no new hold; open holds can still be captured and captures refunded.",
    nextStep: null,
  },
  "Closed/Expired": {
    short: "Expired after 180 days",
    sentence: "The order is 180 days old and takes no new hold. Refunds still work.",
    nextStep: "Capture a remaining open hold before it ends, otherwise ask for a new order.",
  },
  "Closed/MaxAmountCharged": {
    short: "Full amount charged",
    sentence: "What was captured has reached the most Amazon allows for this order.",
    nextStep: "Any further amount needs a new order.",
  },
  "Closed/MaxAuthorizationsCaptured": {
    short: "Capture limit reached",
    sentence: "As many authorizations were captured as Amazon allows for one order.",
    nextStep: "Any further amount needs a new order.",
  },
  // Not in Amazon's documentation: seen on orders of billing agreements (domain reference 2.1.2).
  "Closed/MaxAuthorizationsProcessed": {
    short: "One-off charge done",
    sentence: "This order belongs to a billing agreement and closed itself after its single charge.",
    nextStep: null,
  },
  "Closed/AmazonClosed": {
    short: "By Amazon",
    sentence:
      "Amazon closed this order: an authorization was rejected, a check failed, or a claim was decided for the buyer.",
    nextStep:
      "Do not ship anything unpaid. Look at the authorizations and claims of this order, then contact the buyer or Amazon Pay support.",
  },
};
