import type { WireMoney } from "./parameters";
import type { WireParameters } from "./operation";

/** What an answer says, by the names of the parameters it should repeat. */
type Echo = Readonly<Record<string, string | WireMoney | undefined>>;

/**
 * Names the first parameter that the answer does not repeat, or null. An answer about another reference, amount or
 * currency says nothing about the call that was made. Amounts are compared as decimals: "10" answers "10.00" (9.1).
 */
export function notEchoed(sent: WireParameters, echo: Echo): string | null {
  for (const [name, answered] of Object.entries(echo)) {
    if (!repeats(sent, name, answered)) return `the answer is about another ${name}`;
  }
  return null;
}

function repeats(sent: WireParameters, name: string, answered: string | WireMoney | undefined): boolean {
  if (typeof answered === "string") return sent[name]?.trim() === answered; // answers are read trimmed
  const amount = sent[`${name}.Amount`];
  if (amount === undefined) return true;
  if (!answered || sent[`${name}.CurrencyCode`] !== answered.currencyCode) return false;
  return sameDecimal(amount, answered.amount);
}

const sameDecimal = (one: string, other: string) => shortest(one) === shortest(other);

function shortest(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  return `${whole.replace(/^0+(?=\d)/, "")}.${fraction.replace(/0+$/, "")}`;
}
