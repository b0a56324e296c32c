import { isCurrency, lesser, money, percentOf, plus, type Money } from "./money";
import { defaultSettings, type PaymentSettings } from "./settings";
import type { Region } from "./snapshot";

// Domain reference 1.10.3 (Amazon Pay API reference: "Authorize", "Capture", "Refund"). Yen: the ceiling is stated for refunds and
// taken for charges too; the maximum per call comes from the newer API's page.
// prettier-ignore
const LEDGER_LIMITS = new Map([
  ["USD", { overageCap: 75_00, maxPerCall: 150_000_00 }],
  ["GBP", { overageCap: 75_00, maxPerCall: 150_000_00 }],
  ["EUR", { overageCap: 75_00, maxPerCall: 150_000_00 }],
  ["JPY", { overageCap: 8_400, maxPerCall: 10_000_000 }],
]);
const OVERAGE_PERCENT = 15;

export type Limits = { overagePercent: number; overageCap: Money; maxPerCall: Money | null };

export function limitsFor(currency: string, settings: PaymentSettings = defaultSettings): Limits {
  const known = LEDGER_LIMITS.get(currency);
  const cap = known?.overageCap ?? settings.otherCurrencyOverageMinor;
  const max = known?.maxPerCall ?? settings.otherCurrencyMaxMinor;
  return {
    overagePercent: OVERAGE_PERCENT,
    overageCap: money(cap, currency),
    maxPerCall: max === null ? null : money(max, currency),
  };
}

/** The order total, or a capture, plus what Amazon tolerates above it: 15 % or the cap, whichever is less. */
export function ceilingOf(base: Money, settings: PaymentSettings = defaultSettings): Money {
  const { overagePercent, overageCap } = limitsFor(base.currency, settings);
  return plus(base, lesser(percentOf(base, overagePercent), overageCap));
}

const LEDGER_CURRENCY: Record<Region, string> = { us: "USD", uk: "GBP", de: "EUR", jp: "JPY" };
export const ledgerCurrency = (region: Region): string => LEDGER_CURRENCY[region];

/** EU and UK accounts may show the buyer any of twelve currencies; the others only their own (domain reference 3.7). */
export const mayPresent = (region: Region, currency: string): boolean =>
  isEuropean(region) ? isCurrency(currency) : currency === ledgerCurrency(region);

export const isEuropean = (region: Region): boolean => region === "uk" || region === "de";
