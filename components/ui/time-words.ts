const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** "58 min", "3 h"; null from 24 hours on, where the date itself says more. */
export function ageInWords(at: number, now: number): string | null {
  const age = now - at;
  if (age < 0 || age >= DAY_MS) return null;
  if (age < MINUTE_MS) return "now";
  return age < HOUR_MS ? `${Math.floor(age / MINUTE_MS)} min` : `${Math.floor(age / HOUR_MS)} h`;
}

/** "just now", "58 min ago"; null from 24 hours on. */
export function agoInWords(at: number, now: number): string | null {
  const age = ageInWords(at, now);
  return age === "now" ? "just now" : age && `${age} ago`;
}

type Parts = Record<"weekday" | "day" | "month" | "year" | "hour" | "minute" | "timeZoneName", string>;

function partsOf(at: number, zone: string): Parts {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value])) as Parts;
}

/** "Thu 20 Nov, 09:12"; with the year when it is another one than now's. */
export function dateInWords(at: number, now: number, zone: string): string {
  const then = partsOf(at, zone);
  const year = then.year === partsOf(now, zone).year ? "" : ` ${then.year}`;
  return `${then.weekday} ${then.day} ${then.month}${year}, ${then.hour}:${then.minute}`;
}

/** "Thu 20 Nov, 09:12"; of another year only the day, "20 Nov 2024". */
export function briefDateInWords(at: number, now: number, zone: string): string {
  const { day, month, year } = partsOf(at, zone);
  return year === partsOf(now, zone).year ? dateInWords(at, now, zone) : `${day} ${month} ${year}`;
}

/** "Thu 20 Nov 2025, 09:12 CET" and, on a line of its own, "08:12 UTC"; one line where the shop keeps UTC. */
export function bothZones(at: number, zone: string): string {
  const [here, utc] = [partsOf(at, zone), partsOf(at, "UTC")];
  const day = `${here.weekday} ${here.day} ${here.month} ${here.year}`;
  const utcDay = `${utc.weekday} ${utc.day} ${utc.month} ${utc.year}`;
  const whole = `${day}, ${here.hour}:${here.minute} ${here.timeZoneName}`;
  if (zone === "UTC") return whole;
  return `${whole}\n${utcDay === day ? "" : `${utcDay}, `}${utc.hour}:${utc.minute} UTC`;
}

/** "09:12" */
export function clockInWords(at: number, zone: string): string {
  const { hour, minute } = partsOf(at, zone);
  return `${hour}:${minute}`;
}

/** "Today, Tue 18 Nov", "Yesterday, Mon 17 Nov", "Sun 16 Nov". */
export function dayInWords(at: number, now: number, zone: string): string {
  const day = dateInWords(at, now, zone).split(", ")[0] ?? "";
  if (day === dateInWords(now, now, zone).split(", ")[0]) return `Today, ${day}`;
  return day === dateInWords(dayBefore(now, zone), now, zone).split(", ")[0] ? `Yesterday, ${day}` : day;
}

/** A moment of the day before, also where a change of the clocks made that day 23 or 25 hours long. */
function dayBefore(now: number, zone: string): number {
  const { hour, minute } = partsOf(now, zone);
  return now - (Number(hour) * 60 + Number(minute)) * MINUTE_MS - 6 * HOUR_MS;
}
