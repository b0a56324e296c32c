/**
 * What was typed, as a plain decimal number: "1,500.00" and "1500,00" become "1500.00".
 * Anything that could be read in two ways stays as it is, so that it is refused and not guessed: "1,500" and "1.500" are no amounts of dollars.
 */
export function plainAmount(typed: string, decimals: number): string {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "");
  const grouped = /^\d{1,3}(,\d{3})+(\.\d*)?$/.exec(text);
  const clear = decimals === 0 || grouped?.[2] !== undefined || text.indexOf(",") !== text.lastIndexOf(",");
  if (grouped && clear) return text.replaceAll(",", "");
  if (decimals > 0 && /^\d+,\d{1,2}$/.test(text)) return text.replace(",", ".");
  return text;
}

/** How an amount stands in its field while nobody types: "1,500.00", "12,800". Null for what is no amount. */
export function groupedAmount(typed: string, decimals: number): string | null {
  const match = /^(\d+)(?:\.(\d*))?$/.exec(plainAmount(typed, decimals));
  const [whole, part] = [match?.[1], match?.[2] ?? ""];
  if (whole === undefined || part.length > decimals) return null;
  const grouped = whole.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals > 0 ? `${grouped}.${part.padEnd(decimals, "0")}` : grouped;
}
