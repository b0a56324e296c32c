import { isCurrency, lesser, minorDigits, money, percentOf, plus, type Money } from "./money";
import { defaultSettings, type PaymentSettings } from "./settings";
import type { Region } from "./snapshot";

// Domain reference 1.10.3 (Amazon Pay API reference: "Authorize", "Capture", "Refund"). Yen: the ceiling is stated for refunds and
// taken for charges too; the maximum per call comes from the newer API's page. All are stated in the account's ledger currency: for an
// order presented in another one Amazon converts them, at a rate that nobody publishes (3.7), so we stay where it surely allows.
// prettier-ignore
const LEDGER_LIMITS: Record<Region, { overageCap: number; maxPerCall: number }> = {
  us: { overageCap: 75_00, maxPerCall: 150_000_00 }, // USD
  uk: { overageCap: 75_00, maxPerCall: 150_000_00 }, // GBP
  de: { overageCap: 75_00, maxPerCall: 150_000_00 }, // EUR
  jp: { overageCap: 8_400, maxPerCall: 10_000_000 }, // JPY
};
const OVERAGE_PERCENT = 15;

/** `overageCap` is null where Amazon does not say what it tolerates. */
export type Limits = { overagePercent: number; overageCap: Money | null; maxPerCall: Money };

export function limitsFor(currency: string, region: Region, settings: PaymentSettings = defaultSettings): Limits {
  const ledger = ledgerCurrency(region);
  const stated = LEDGER_LIMITS[region];
  const cap = currency === ledger ? stated.overageCap : settings.presentmentOverageMinor;
  const max = currency === ledger ? stated.maxPerCall : leastWorth(stated.maxPerCall, currency, region, settings);
  return {
    overagePercent: OVERAGE_PERCENT,
    overageCap: cap === null ? null : money(cap, currency),
    maxPerCall: money(max, currency),
  };
}

/** What an amount of the ledger currency surely buys of a presentment currency, whatever the day's rate. */
function leastWorth(ledgerMinor: number, currency: string, region: Region, settings: PaymentSettings): number {
  if (!mayPresent(region, currency)) return 0;
  const hundredths = settings.leastPerLedgerUnitHundredths[currency] ?? 0;
  const shift = 10 ** (minorDigits(ledgerCurrency(region)) - minorDigits(currency));
  return Math.floor((ledgerMinor * hundredths) / (100 * shift));
}

/** The order total, or a capture, plus what Amazon tolerates above it: 15 % or the cap, whichever is less; nothing while unknown. */
export function ceilingOf(base: Money, region: Region, settings: PaymentSettings = defaultSettings): Money {
  const { overagePercent, overageCap } = limitsFor(base.currency, region, settings);
  return overageCap ? plus(base, lesser(percentOf(base, overagePercent), overageCap)) : base;
}

const LEDGER_CURRENCY: Record<Region, string> = { us: "USD", uk: "GBP", de: "EUR", jp: "JPY" };
export const ledgerCurrency = (region: Region): string => LEDGER_CURRENCY[region];

/** EU and UK accounts may show the buyer any of twelve currencies; the others only their own (domain reference 3.7). */
export const mayPresent = (region: Region, currency: string): boolean =>
  isEuropean(region) ? isCurrency(currency) : currency === ledgerCurrency(region);

export const isEuropean = (region: Region): boolean => region === "uk" || region === "de";
