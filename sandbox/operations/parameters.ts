import { readAmount } from "../money";
import { lookUp } from "../look-up";
import type { Settings } from "../settings";
import { refuse, type Refusal } from "../wire/errors";
import type { Parameter } from "../wire/signature";
import { readTime } from "./time-text";

type Kind = "text" | "reference" | "amount" | "currency" | "boolean" | "integer" | "timeout" | "time";
type Field = { kind: Kind; required?: boolean; max?: number; oneOf?: readonly string[] };
/** Names as on the wire; N stands for a list's position, from 1. */
export type ParameterSpec = Record<string, Field>;

type Options = { required?: true; max?: number };
export const text = (options: Options = {}): Field => ({ kind: "text", ...options });
export const id = (): Field => ({ kind: "text", required: true });
export const reference = (): Field => ({ kind: "reference", required: true, max: 32 });
export const flag = (): Field => ({ kind: "boolean" });
export const integer = (): Field => ({ kind: "integer" });
export const time = (): Field => ({ kind: "time" });
export const timeout = (): Field => ({ kind: "timeout" });
export const choice = (oneOf: readonly string[], options: Options = {}): Field => ({ kind: "text", oneOf, ...options });
export const price = (name: string, options: Options = {}): ParameterSpec => ({
  [`${name}.Amount`]: { kind: "amount", ...options },
  [`${name}.CurrencyCode`]: { kind: "currency", ...options },
});

const checks: Record<Kind, (text: string) => boolean> = {
  text: () => true,
  reference: (value) => /^[A-Za-z0-9_-]+$/.test(value), // wire 9.3
  amount: (value) => (readAmount(value, "USD")?.amountMinor ?? 0) > 0,
  currency: (value) => /^[A-Z]{3}$/.test(value),
  boolean: (value) => /^(true|false)$/i.test(value),
  integer: (value) => /^\d{1,9}$/.test(value),
  timeout: (value) => /^\d{1,4}$/.test(value) && Number(value) % 5 === 0 && Number(value) <= 1440, // wire 5.1
  time: (value) => readTime(value) !== null,
};

/** Sent with every call (wire 2.2), besides the section's names for the seller. */
const common = new Set(
  "AWSAccessKeyId Action MWSAuthToken SignatureMethod SignatureVersion Signature Timestamp Version".split(" "),
);

/** Amazon's Ruby SDK sends it with every call once it was given one; where an operation has no such parameter, it means nothing. */
const CARRIED_ALONG = "PlatformId";

/** The operation's own parameters once all of them are well formed, or the first thing that is wrong with them. */
export function checkParameters(
  spec: ParameterSpec,
  given: readonly Parameter[],
  sellerNames: readonly string[],
  settings: Settings,
): Map<string, string> | Refusal {
  const own = new Map<string, string>();
  const seen = new Set<string>();
  for (const [name, value] of given) {
    if (seen.has(name)) return wrong(`${name} is given more than once`);
    seen.add(name);
    if (common.has(name) || sellerNames.includes(name)) continue;
    const field = lookUp(spec, name) ?? lookUp(spec, name.replace(/\.[1-9]\d*(?=\.|$)/g, ".N"));
    if (!field) {
      if (settings.refuseUnknownParameters && name !== CARRIED_ALONG)
        return wrong(`${name} is not a parameter of this operation`);
      continue;
    }
    if (value === "" && settings.emptyValueIsAbsent) continue;
    const problem = checkValue(field, value);
    if (problem) return wrong(`${name} ${problem}`);
    own.set(name, value);
  }
  const missing = Object.entries(spec).find(([name, field]) => field.required && !own.has(name));
  return missing ? wrong(`${missing[0]} is missing`) : (refuseHalfPrice(own) ?? own);
}

function checkValue({ kind, max, oneOf }: Field, value: string): string | null {
  if (max !== undefined && [...value].length > max) return `is longer than ${max} characters`;
  if (oneOf && !oneOf.includes(value)) return `must be one of ${oneOf.join(", ")}`;
  return checks[kind](value) ? null : `has the invalid value ${JSON.stringify(value)}`;
}

/** An amount needs its currency, and no more decimals than that has; a currency alone is idle (wire 5.10). */
function refuseHalfPrice(own: ReadonlyMap<string, string>): Refusal | undefined {
  for (const [name, value] of own) {
    if (!name.endsWith(".Amount")) continue;
    const currency = own.get(name.replace(/Amount$/, "CurrencyCode"));
    if (currency === undefined) return wrong(`${name} is given without its CurrencyCode`);
    if (!readAmount(value, currency)) return wrong(`${name} has more decimals than ${currency} allows`);
  }
  return undefined;
}

const wrong = (message: string) => refuse("InvalidParameterValue", `${message}.`);
