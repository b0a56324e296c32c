import { describeOrder } from "@/lib/payments/words";

// Amazon Pay API reference: "Order reference states and reason codes"; domain reference 2.1.
const reasons: Record<string, string[]> = {
  Suspended: ["InvalidPaymentMethod"],
  Canceled: ["SellerCanceled", "Stale", "AmazonCanceled"],
  Closed: [
    "SellerClosed",
    "MaxAmountCharged",
    "Expired",
    "MaxAuthorizationsCaptured",
    "MaxAuthorizationsProcessed",
    "AmazonClosed",
  ],
};

export type Reason = { state: string; code: string; words: string };

/** The reasons that an order in this state may have; of every state where none is given. */
export const reasonsOf = (state: string | null): Reason[] =>
  Object.entries(reasons)
    .filter(([one]) => state === null || one === state)
    .flatMap(([one, codes]) => codes.map((code) => ({ state: one, code, words: wordsOf(one, code) })));

/** Of all orders with this reason: whose turn it is differs between them. */
const wordsOf = (state: string, reason: string) =>
  describeOrder({ state, reason }).short.replace(", buyer must act", "");

export const reasonWords = (code: string): string => {
  const known = reasonsOf(null).find((reason) => reason.code === code);
  return known ? `${known.state}: ${known.words}` : code;
};
