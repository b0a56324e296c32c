import { dateInWords } from "@/components/ui/time-words";

const HOUR_MS = 3_600_000;

/** "Synced 4 s ago": when Amazon last answered us. */
export function syncedWords(answeredAt: string | null, now: string, zone: string): string {
  if (!answeredAt) return "Not synced yet";
  const [at, drawn] = [Date.parse(answeredAt), Date.parse(now)];
  const age = Math.max(0, drawn - at);
  if (age < 60_000) return `Synced ${Math.floor(age / 1_000)} s ago`;
  return age < HOUR_MS ? `Synced ${Math.floor(age / 60_000)} min ago` : `Synced ${dateInWords(at, drawn, zone)}`;
}
