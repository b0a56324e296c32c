import { isStateOf, states } from "./states";

// Amazon Pay API reference: "Capture states and reason codes", "Refund"; domain reference 2.3.
// Completed stays Completed after partial and full refunds: "refunded" is computed, never a state.
// prettier-ignore
export const captureStates = states({
  Pending:   { next: ["Completed", "Declined"], refundable: false, moneyMoved: false },
  Completed: { next: ["Closed"],                refundable: true,  moneyMoved: true },
  Declined:  { next: [],                        refundable: false, moneyMoved: false },
  Closed:    { next: [],                        refundable: false, moneyMoved: true },
});
export type CaptureState = keyof typeof captureStates;

export const isKnownCaptureState = (state: string): state is CaptureState => isStateOf(captureStates, state);
