/** The value below which so much of them lies. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
export const median = (values: number[]): number => quantile(values, 0.5);
export const p95 = (values: number[]): number => quantile(values, 0.95);

export type Spread = { p50: number; p95: number };
export const spread = (values: number[]): Spread => ({ p50: median(values), p95: p95(values) });
