/**
 * Instants as Amazon's SDKs write them: ISO 8601, also without a zone, with seven decimals (C#), without seconds or
 * without a time at all (Python). A missing zone means UTC (wire 5.14).
 */
export function readTime(text: string): number | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text.trim(),
    );
  if (!match) return null;
  const [, day, minutes = "00:00", seconds = "00", fraction = "0", zone = "Z"] = match;
  const at = Date.parse(
    `${day}T${minutes}:${seconds}.${fraction.padEnd(3, "0")}${zone.replace(/^(.\d{2})(\d{2})$/, "$1:$2")}`,
  );
  return Number.isNaN(at) ? null : at;
}
