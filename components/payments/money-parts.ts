import type { MoneySegment } from "@/lib/payments/totals";

type Part = { label: string; pattern: string };

/** How each part of an order's money is called and drawn, left to right. */
export const moneyParts: Record<MoneySegment["kind"], Part> = {
  kept: { label: "Kept", pattern: "m-kept" },
  refunded: { label: "Refunded", pattern: "m-refunded" },
  refundPending: { label: "Refund pending", pattern: "m-refund-pending" },
  onHold: { label: "On hold", pattern: "m-on-hold" },
  capturing: { label: "Capturing", pattern: "m-capturing" },
  authorizing: { label: "Authorizing", pattern: "m-authorizing" },
  notAuthorized: { label: "Not authorized", pattern: "m-not-authorized" },
};
