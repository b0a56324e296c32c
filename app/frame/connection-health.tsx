import TriangleAlert from "lucide-react/icons/triangle-alert";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Frame } from "@/lib/queries/sidebar";

/** When Amazon last answered us: what we know ourselves, nothing that we would have to believe. */
export function ConnectionHealth({ facts, now }: { facts: Frame; now: string }) {
  if (facts.paused.length > 0)
    return (
      <span className="inline-flex min-h-8 items-center gap-[7px] whitespace-nowrap text-bad-t">
        <TriangleAlert size={15} aria-hidden />
        Sending is paused
      </span>
    );
  if (!facts.lastAnsweredAt) return null;
  return (
    <span className="inline-flex min-h-8 items-center gap-[7px] whitespace-nowrap text-t2">
      <span
        aria-hidden="true"
        className="size-2 rounded-full bg-good-d shadow-[0_0_0_3px_color-mix(in_oklch,var(--good-d)_20%,transparent)]"
      />
      <span>
        Amazon answered <RelativeTime at={facts.lastAnsweredAt} now={now} zone="UTC" style="ago" />
      </span>
    </span>
  );
}
