import { MwsInputError } from "./errors";
import type { WireParameters } from "./operation";
import { wireTime } from "./sign";

/** An amount as on the wire: decimal text and an upper-case ISO 4217 code, never a number (9.1, 2.8). */
export type WireMoney = { amount: string; currencyCode: string };

export type ParameterValue = string | number | boolean | Date | undefined;
type ParameterValues = Readonly<Record<string, ParameterValue>>;

const AMOUNT = /^\d+(\.\d+)?$/; // no sign, no grouping (2.3)
const REFERENCE_ID = /^[A-Za-z0-9_-]{1,32}$/; // enforced on output, conflict 8

/**
 * Parameters by their wire names. `optional` ones that are undefined or empty are left out: whether Amazon clears a
 * field on an empty value is unknown (2.3). A `required` one that is empty is the caller's bug.
 */
export function parameters(required: ParameterValues, optional: ParameterValues = {}): WireParameters {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(required)) {
    const text = wireText(name, value);
    if (text === "") throw new MwsInputError(name, "is required");
    written[name] = text;
  }
  for (const [name, value] of Object.entries(optional)) {
    const text = wireText(name, value);
    if (text !== "") written[name] = text;
  }
  return written;
}

export function price(name: string, money: WireMoney | undefined): ParameterValues {
  if (!money) return {};
  if (!AMOUNT.test(money.amount)) throw new MwsInputError(`${name}.Amount`, "must be a decimal such as 12.50");
  if (!/^[A-Z]{3}$/.test(money.currencyCode))
    throw new MwsInputError(`${name}.CurrencyCode`, "must be an ISO 4217 code");
  return { [`${name}.Amount`]: money.amount, [`${name}.CurrencyCode`]: money.currencyCode };
}

/** The merchant's own id of a transaction, which makes a repeated call answer with the first one's result (section 7). */
export function referenceId(name: string, value: string): ParameterValues {
  if (!REFERENCE_ID.test(value)) throw new MwsInputError(name, "must be 1 to 32 of A-Z a-z 0-9 - _");
  return { [name]: value };
}

/** `<name>.<n>`, counted from 1. */
export function list(name: string, values: readonly string[] | undefined): ParameterValues {
  return Object.fromEntries((values ?? []).map((value, index) => [`${name}.${index + 1}`, value]));
}

/** A buyer's token often arrives percent-encoded from a cookie; it must be encoded exactly once on the wire (2.9). */
export function buyerToken(token: string | undefined): string | undefined {
  if (!token?.includes("%")) return token;
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}

function wireText(name: string, value: ParameterValue): string {
  if (value === undefined) return "";
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new MwsInputError(name, "must be a whole number");
  if (value instanceof Date && Number.isNaN(value.getTime())) throw new MwsInputError(name, "is not a time");
  const text = value instanceof Date ? wireTime(value) : String(value);
  if (!text.isWellFormed()) throw new MwsInputError(name, "holds half of a surrogate pair, which cannot be sent");
  return text;
}
