import TriangleAlert from "lucide-react/icons/triangle-alert";
import { RelativeTime } from "@/components/ui/relative-time";

const OLD_DAYS = 365;
const daysBetween = (since: string, now: string) => Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000);

/** Since when the keys are in use. Keys older than a year should be replaced: whoever could copy them had long enough. */
export function KeysAge({ since, now, zone }: { since: string | null; now: string; zone: string }) {
  if (!since) return <span className="text-bad-t">None yet</span>;
  const days = daysBetween(since, now);
  return (
    <span className={days > OLD_DAYS ? "inline-flex items-center gap-1 text-warn-t" : undefined}>
      {days > OLD_DAYS ? <TriangleAlert size={13} aria-hidden /> : null}
      Since <RelativeTime at={since} now={now} zone={zone} style="date" />
      {days > OLD_DAYS ? <>, {days} days old</> : null}
    </span>
  );
}
