/** How a plain decimal number stands in its field while nobody types: "1,500.00", "12,800". Null for what is none. */
export function groupedAmount(plain: string, decimals: number): string | null {
  const match = /^(\d+)(?:\.(\d*))?$/.exec(plain);
  const [whole, part] = [match?.[1], match?.[2] ?? ""];
  if (whole === undefined || part.length > decimals) return null;
  const grouped = whole.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals > 0 ? `${grouped}.${part.padEnd(decimals, "0")}` : grouped;
}
