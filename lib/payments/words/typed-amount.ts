import { bareAmount, minorDigits, parseAmount, toWire } from "../money";

/** What was typed, as a plain decimal number: the one reading that the field shows and the command gets. Null for no amount. */
export function plainAmount(typed: string, currency: string): string | null {
  const amount = parseAmount(typed, currency);
  return amount && toWire(amount).amount;
}

/** What to write instead of something that is no amount, or more than one. */
export function explainTyped(typed: string, currency: string): string {
  const text = bareAmount(typed, currency);
  const digits = minorDigits(currency);
  if (/^\d{12,}$/.test(text.replace(/[ ,.'’\u00a0\u202f](?=\d{3})/g, "")))
    return "That is more than one order can cost.";
  const [, whole, mark, thousand] = /^(\d{1,3})([.,])(\d{3})$/.exec(text) ?? [];
  if (digits === 0 || whole === undefined) return `Enter an amount such as ${digits === 0 ? "1280" : "12.50"}.`;
  const as = mark === "," ? "comma" : "point";
  return `Write ${whole}${thousand}.00 if the ${as} in ${text} marks thousands, and two decimals if it marks cents.`;
}
