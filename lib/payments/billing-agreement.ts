import { isStateOf, states } from "./states";

// Automatic payments guide: "Billing agreement states and reason codes"; domain reference 2.5.
// prettier-ignore
export const billingAgreementStates = states({
  Draft:     { next: ["Open", "Canceled"],                charge: false, confirm: true,  close: false, setDetails: true },
  Open:      { next: ["Suspended", "Canceled", "Closed"], charge: true,  confirm: true,  close: true,  setDetails: false },
  Suspended: { next: ["Open", "Canceled", "Closed"],      charge: false, confirm: true,  close: true,  setDetails: false },
  Canceled:  { next: [],                                  charge: false, confirm: false, close: false, setDetails: false },
  Closed:    { next: [],                                  charge: false, confirm: false, close: false, setDetails: false },
});
export type BillingAgreementState = keyof typeof billingAgreementStates;

export const isKnownBillingAgreementState = (state: string): state is BillingAgreementState =>
  isStateOf(billingAgreementStates, state);
