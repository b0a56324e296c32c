import type { ActorScope } from "@/lib/auth/scopes";

const presentment = ["AUD", "CHF", "DKK", "HKD", "NOK", "NZD", "SEK", "ZAR"];

/** Of these accounts first; an order may be in another one (multi-currency, MWS reference 1.3). */
export const currenciesOf = (scopes: ActorScope[]): string[] => {
  const own = [...new Set(scopes.map((scope) => scope.currency))];
  return [...new Set([...own, "USD", "EUR", "GBP", "JPY", ...presentment])];
};
