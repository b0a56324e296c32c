import { isStateOf, states } from "./states";

// Amazon Pay API reference: "Order reference states and reason codes"; domain reference 2.1.1 to 2.1.3.
// Draft to Suspended or Closed happens only past an Open that nobody saw.
// prettier-ignore
export const orderReferenceStates = states({
  Draft:     { next: ["Open", "Canceled"],                authorize: false, capture: false, cancel: false, close: false, confirm: true,  setTotal: true,  addAttributes: true },
  Open:      { next: ["Suspended", "Canceled", "Closed"], authorize: true,  capture: true,  cancel: true,  close: true,  confirm: false, setTotal: false, addAttributes: true },
  Suspended: { next: ["Open", "Canceled", "Closed"],      authorize: false, capture: true,  cancel: true,  close: true,  confirm: true,  setTotal: false, addAttributes: true },
  Canceled:  { next: [],                                  authorize: false, capture: false, cancel: false, close: false, confirm: false, setTotal: false, addAttributes: false },
  Closed:    { next: [],                                  authorize: false, capture: true,  cancel: false, close: false, confirm: false, setTotal: false, addAttributes: false },
});
export type OrderReferenceState = keyof typeof orderReferenceStates;

export const isKnownOrderReferenceState = (state: string): state is OrderReferenceState =>
  isStateOf(orderReferenceStates, state);
