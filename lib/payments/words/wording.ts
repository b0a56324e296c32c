import { formatMoney, type Money } from "../money";

/** How the reader writes amounts and times. The sentences themselves are English. */
export type Wording = { locale: string; timeZone?: string };
export const plainWording: Wording = { locale: "en-GB", timeZone: "UTC" };

export const amount = (m: Money, { locale }: Wording): string => formatMoney(m, locale);

/** "Thu 20 Nov 2025, 09:12 UTC", in the named time zone. */
export function moment(at: Date, wording: Wording): string {
  const { year, hour, minute, timeZoneName } = partsOf(at, wording);
  return `${day(at, wording)} ${year}, ${hour}:${minute} ${timeZoneName}`;
}

/** "Thu 20 Nov, 09:12 UTC": of a month or two at most, so that the year goes without saying. */
export function soonMoment(at: Date, wording: Wording): string {
  const { hour, minute, timeZoneName } = partsOf(at, wording);
  return `${day(at, wording)}, ${hour}:${minute} ${timeZoneName}`;
}

/** "Thu 20 Nov", for lists. */
export function day(at: Date, wording: Wording): string {
  const parts = partsOf(at, wording);
  return `${parts.weekday} ${parts.day} ${parts.month}`;
}

type Part = "weekday" | "day" | "month" | "year" | "hour" | "minute" | "timeZoneName";

/** In English as the sentences around them, and in one order wherever the reader is. */
function partsOf(at: Date, { timeZone = "UTC" }: Wording): Record<Part, string> {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value])) as Record<Part, string>;
}

const UNITS = [
  { minutes: 1440, short: "d", long: "day" },
  { minutes: 60, short: "h", long: "hour" },
  { minutes: 1, short: "min", long: "minute" },
] as const;

/** "1 d 18 h", "9 h 5 min", "58 min": the two largest units, rounded down, so that a deadline is never promised late. */
export const shortSpan = (ms: number): string =>
  spans(ms)
    .map(({ count, unit }) => `${count} ${unit.short}`)
    .join(" ") || "less than a minute";

/** "1 day 18 hours". */
export const longSpan = (ms: number): string =>
  spans(ms)
    .map(({ count, unit }) => `${count} ${unit.long}${count === 1 ? "" : "s"}`)
    .join(" ") || "less than a minute";

function spans(ms: number) {
  let left = Math.floor(Math.max(0, ms) / 60_000);
  const counts = UNITS.map((unit) => {
    const count = Math.floor(left / unit.minutes);
    left -= count * unit.minutes;
    return { count, unit };
  });
  const first = counts.findIndex(({ count }) => count > 0);
  return first < 0 ? [] : counts.slice(first, first + 2).filter(({ count }) => count > 0);
}
