import type { ActorScope } from "@/lib/auth/scopes";

/** The accounts' own first; an order may be in another one (multi-currency, MWS reference 1.3). */
export const currenciesOf = (scopes: ActorScope[], found: string[], chosen: string | null): string[] => [
  ...new Set([...scopes.map((scope) => scope.currency), ...found, ...(chosen ? [chosen] : [])]),
];
