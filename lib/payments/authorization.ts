import { isStateOf, states } from "./states";

// Amazon Pay API reference: "Authorization states and reason codes"; domain reference 2.2.
// A synchronous authorization skips Pending, and with CaptureNow also Open: it is Closed in the first answer.
// prettier-ignore
export const authorizationStates = states({
  Pending:  { next: ["Open", "Declined", "Closed"], capturable: false, closable: true },
  Open:     { next: ["Closed"],                     capturable: true,  closable: true },
  Declined: { next: [],                             capturable: false, closable: false },
  Closed:   { next: [],                             capturable: false, closable: false },
});
export type AuthorizationState = keyof typeof authorizationStates;

export const isKnownAuthorizationState = (state: string): state is AuthorizationState =>
  isStateOf(authorizationStates, state);

/** Reasons of Closed that say no capture was made and none will be. */
export const closedUncaptured: readonly string[] = [
  "SellerClosed",
  "ExpiredUnused",
  "OrderReferenceCanceled",
  "AmazonClosed",
];
