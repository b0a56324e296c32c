import { isStateOf, states } from "./states";

// Amazon Pay API reference: "Refund states and reason codes"; domain reference 2.4.
// Refunds that Amazon makes by itself (claims, chargebacks, revoked direct debits) begin as Completed.
// prettier-ignore
export const refundStates = states({
  Pending:   { next: ["Completed", "Declined"] },
  Completed: { next: [] },
  Declined:  { next: [] },
});
export type RefundState = keyof typeof refundStates;

export const isKnownRefundState = (state: string): state is RefundState => isStateOf(refundStates, state);
