export type Money = { minor: number; currency: string };
export type WireMoney = { amount: string; currencyCode: string };

// Ledger and presentment currencies (MWS reference 1.3); each with the digits of its minor unit, ISO 4217.
// prettier-ignore
const DIGITS: ReadonlyMap<string, number> = new Map([
  ["USD", 2], ["EUR", 2], ["GBP", 2], ["JPY", 0],
  ["AUD", 2], ["CHF", 2], ["DKK", 2], ["HKD", 2], ["NOK", 2], ["NZD", 2], ["SEK", 2], ["ZAR", 2],
]);

export const isCurrency = (code: string): boolean => DIGITS.has(code);

export function minorDigits(currency: string): number {
  const digits = DIGITS.get(currency);
  if (digits === undefined) throw new Error(`${currency} is not a currency of Amazon Pay`);
  return digits;
}

export function money(minor: number, currency: string): Money {
  minorDigits(currency);
  if (!Number.isSafeInteger(minor)) throw new Error(`${minor} is not a whole number of minor units`);
  return { minor: minor + 0, currency }; // + 0 turns -0 into 0
}

export const zero = (currency: string): Money => money(0, currency);
/** The least amount that is money: what a form asks a rule with, to learn whether anything is possible at all. */
export const smallest = (currency: string): Money => money(1, currency);

/** Two currencies never meet in one sum: asking for it is a bug. */
function together(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new Error(`${a.currency} and ${b.currency} cannot be combined`);
}

export function plus(a: Money, b: Money): Money {
  together(a, b);
  return money(a.minor + b.minor, a.currency);
}

export function minus(a: Money, b: Money): Money {
  together(a, b);
  return money(a.minor - b.minor, a.currency);
}

export const sum = (amounts: readonly Money[], currency: string): Money => amounts.reduce(plus, zero(currency));
/** Adds up what objects carry: `sumOf(captures, "USD")`. */
export const sumOf = (items: readonly { amount: Money }[], currency: string): Money =>
  sum(
    items.map(({ amount }) => amount),
    currency,
  );
export const exceeds = (a: Money, b: Money): boolean => minus(a, b).minor > 0;
export const lesser = (a: Money, b: Money): Money => (exceeds(a, b) ? b : a);
export const greater = (a: Money, b: Money): Money => (exceeds(a, b) ? a : b);
export const isPositive = (m: Money): boolean => m.minor > 0;
export const atLeastZero = (m: Money): Money => (isPositive(m) ? m : zero(m.currency));

/** Half-up at the minor unit: 15 % of GBP 21.85 is 3.28, as one of Amazon's error texts shows (domain reference 1.10.3). */
export function percentOf(m: Money, percent: number): Money {
  const hundredths = money(m.minor * percent, m.currency).minor + 50;
  const rest = ((hundredths % 100) + 100) % 100;
  return money((hundredths - rest) / 100, m.currency);
}

/** Amazon writes "94.50", "0", "5.0" and, for yen, "13800.00": an exact decimal, never compared as text. */
export function fromWire({ amount, currencyCode }: WireMoney): Money | null {
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(amount.trim()) ?? [];
  if (whole === undefined || !isCurrency(currencyCode)) return null;
  return fromDigits(whole, fraction.replace(/0+$/, ""), currencyCode);
}

export const toWire = (m: Money): WireMoney => {
  if (m.minor < 0) throw new Error(`Amazon takes no negative amounts, such as ${m.minor} ${m.currency}`);
  return { amount: decimal(m), currencyCode: m.currency };
};

/**
 * What people type and paste: "12.50", "12,50", "1,249.50", "1.249,50", "1 249", and any of it with the currency's own sign or
 * code. Null when two people could read it differently ("1,249" in dollars is a thousand to one and a typing error to another),
 * when it names another currency, or when it has more decimals than the currency.
 */
export function parseAmount(text: string, currency: string): Money | null {
  const typed = bareAmount(text, currency);
  const grouped = /^([1-9]\d{0,2}(?:([ \u00a0\u202f,.'’])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(typed);
  if (grouped && grouped[2] !== grouped[3]) {
    const couldBeDecimals = /^\d+[.,]\d{3}$/.test(typed) && minorDigits(currency) > 0;
    return couldBeDecimals ? null : fromDigits(grouped[1]!.replace(/\D/g, ""), grouped[4] ?? "", currency);
  }
  const plain = /^(\d*)(?:[.,](\d+))?$/.exec(typed);
  return plain && typed !== "" ? fromDigits(plain[1]!, plain[2] ?? "", currency) : null;
}

/** In the person's way of writing, with a real minus sign; yen without decimals. */
export function formatMoney(m: Money, locale: string): string {
  const digits = minorDigits(m.currency);
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: m.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const parts = format.formatToParts(decimal(m) as Intl.StringNumericLiteral);
  return parts.map(({ type, value }) => (type === "minusSign" ? "\u2212" : value)).join("");
}

/** Japanese keyboards type １２８０. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９．，]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Without the currency's own sign or code. "$", "US$" and "USD" are dollars in every way that this product writes them; "A$" is not. */
export function bareAmount(text: string, currency: string): string {
  const typed = halfWidth(text.trim());
  const sign = signsOf(currency).find((one) => typed.startsWith(one) || typed.endsWith(one));
  if (!sign) return typed;
  return (typed.startsWith(sign) ? typed.slice(sign.length) : typed.slice(0, -sign.length)).trim();
}

const knownSigns = new Map<string, string[]>();

/** The longest first: a field asks at every key. */
function signsOf(currency: string): string[] {
  const known = knownSigns.get(currency);
  if (known) return known;
  const inLocale = (locale: string) =>
    new Intl.NumberFormat(locale, { style: "currency", currency })
      .formatToParts(0)
      .find(({ type }) => type === "currency");
  const written = ["en-GB", "en-US", "ja-JP"].map((locale) => inLocale(locale)?.value ?? currency);
  const signs = [currency, ...written].sort((a, b) => b.length - a.length);
  knownSigns.set(currency, signs);
  return signs;
}

function fromDigits(whole: string, fraction: string, currency: string): Money | null {
  const digits = minorDigits(currency);
  if (fraction.length > digits) return null;
  const minor = Number(whole + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(minor) ? money(minor, currency) : null;
}

function decimal(m: Money): string {
  const digits = minorDigits(m.currency);
  const text = String(Math.abs(m.minor)).padStart(digits + 1, "0");
  const sign = m.minor < 0 ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
