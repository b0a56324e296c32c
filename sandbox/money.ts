import type { Money } from "./model";
import type { Settings } from "./settings";

const minorDigits = (currencyCode: string) => (currencyCode === "JPY" ? 0 : 2);

/** Amazon's amounts: a decimal point, no grouping, no sign (wire 2.3). Null when the text is anything else. */
export function readAmount(text: string, currencyCode: string): Money | null {
  const match = /^(\d{1,12})(?:\.(\d{1,10}))?$/.exec(text);
  if (!match) return null;
  const digits = minorDigits(currencyCode);
  const fraction = (match[2] ?? "").padEnd(digits, "0");
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  return { amountMinor: Number(match[1] + fraction.slice(0, digits)), currencyCode };
}

/** Two decimals for every currency, yen too (domain 1.3). */
export function writeAmount({ amountMinor, currencyCode }: Money): string {
  if (minorDigits(currencyCode) === 0) return `${amountMinor}.00`;
  const text = String(Math.abs(amountMinor)).padStart(3, "0");
  return `${amountMinor < 0 ? "-" : ""}${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** Notifications print `5.0` where the API prints `5.00` (domain 1.3). */
export const writeNotifiedAmount = (amount: Money) => writeAmount(amount).replace(/0$/, "");

export const money = (amountMinor: number, currencyCode: string): Money => ({ amountMinor, currencyCode });
export const sum = (amounts: readonly Money[]) => amounts.reduce((total, { amountMinor }) => total + amountMinor, 0);
export const writeMoney = (amount: Money) => `${writeAmount(amount)} ${amount.currencyCode}`;

/** A limit stated in ledger currencies, for any currency. */
function limitIn(currencyCode: string, limits: Record<string, number>, settings: Settings, ledger: string): number {
  const stated = limits[currencyCode];
  if (stated !== undefined && currencyCode === ledger) return stated;
  return convertMinor(money(limits[ledger] ?? 0, ledger), currencyCode, settings).amountMinor;
}

/** The lesser of 15 % and 75 (domain 1.10.3). */
export function ceilingOf(amount: Money, settings: Settings, ledger: string): Money {
  const roundsUpFrom = settings.ceilingRounding === "up" ? 1 : 50; // hundredths of a minor unit
  const share = Math.floor((amount.amountMinor * settings.overagePercent + 100 - roundsUpFrom) / 100);
  const cap = limitIn(amount.currencyCode, settings.overageCapMinor, settings, ledger);
  return money(amount.amountMinor + Math.min(share, cap), amount.currencyCode);
}

export const maximumOf = (currencyCode: string, settings: Settings, ledger: string) =>
  limitIn(currencyCode, settings.maximumMinor, settings, ledger);

/** Japan's maximum is raised by its permitted adjustment (wire 5.1). */
export const maximumMovement = (currencyCode: string, settings: Settings, ledger: string) =>
  maximumOf(currencyCode, settings, ledger) + (ledger === "JPY" ? (settings.overageCapMinor.JPY ?? 0) : 0);

/** Presentment units per one ledger unit (domain 3.7). */
export function conversionRate(presentment: string, ledger: string, settings: Settings): number {
  return (settings.presentmentPerEuro[presentment] ?? 1) / (settings.presentmentPerEuro[ledger] ?? 1);
}

export function convertMinor(amount: Money, currencyCode: string, settings: Settings): Money {
  const major = amount.amountMinor / 10 ** minorDigits(amount.currencyCode);
  const rate = conversionRate(currencyCode, amount.currencyCode, settings);
  return money(Math.round(major * rate * 10 ** minorDigits(currencyCode)), currencyCode);
}
