import CircleCheck from "lucide-react/icons/circle-check";
import CircleMinus from "lucide-react/icons/circle-minus";
import CircleDashed from "lucide-react/icons/circle-dashed";
import OctagonAlert from "lucide-react/icons/octagon-alert";
import { Badge } from "@/components/ui/badge";
import type { EnvironmentStatus } from "@/lib/queries/accounts-list";
import { environmentNames } from "./environment-names";

/** How one environment of an account is doing, in colour, icon and words. */
export function EnvironmentBadge({ status }: { status: EnvironmentStatus }) {
  const name = environmentNames[status.environment];
  if (!status.enabled)
    return (
      <Badge tone="outline" icon={<CircleMinus size={13} aria-hidden />}>
        {name}: off
      </Badge>
    );
  if (status.pausedBecause)
    return (
      <Badge tone="bad" icon={<OctagonAlert size={13} aria-hidden />}>
        {name}: paused
      </Badge>
    );
  if (status.keys === "refused")
    return (
      <Badge tone="bad" icon={<OctagonAlert size={13} aria-hidden />}>
        {name}: keys refused
      </Badge>
    );
  return status.keys === "accepted" ? (
    <Badge tone="good" icon={<CircleCheck size={13} aria-hidden />}>
      {name}
    </Badge>
  ) : (
    <Badge tone="mute" icon={<CircleDashed size={13} aria-hidden />}>
      {name}: not used yet
    </Badge>
  );
}
