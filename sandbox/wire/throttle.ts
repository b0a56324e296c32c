type Quota = readonly [burst: number, perSecond: number];

/** Leaky buckets on the machine's clock: how much of each was used and when that was counted (wire 3.3). */
export function createThrottle(now: () => number) {
  const buckets = new Map<string, { used: number; at: number }>();
  const hours = new Map<string, { start: number; used: number }>();
  return {
    /** Spends one request; false when the bucket is full, which spends nothing. */
    admit(key: string, [burst, perSecond]: Quota): boolean {
      const at = now();
      const bucket = buckets.get(key) ?? { used: 0, at };
      const used = Math.max(0, bucket.used - ((at - bucket.at) / 1000) * perSecond);
      if (used + 1 > burst + 1e-9) return false;
      buckets.set(key, { used: used + 1, at });
      return true;
    },
    /** The Reports section's hourly allowance, and what its headers say of it. */
    spendHourly(key: string, max: number): { admitted: boolean; remaining: number; resetsOn: number } {
      const hour = 3_600_000;
      const start = Math.floor(now() / hour) * hour;
      const known = hours.get(key);
      const used = known?.start === start ? known.used : 0;
      const admitted = used < max;
      hours.set(key, { start, used: admitted ? used + 1 : used });
      return { admitted, remaining: admitted ? max - used - 1 : 0, resetsOn: start + hour };
    },
    /** `holds` says which; everything without it. */
    clear(holds: (key: string) => boolean = () => true) {
      for (const counts of [buckets, hours]) for (const key of counts.keys()) if (holds(key)) counts.delete(key);
    },
  };
}
