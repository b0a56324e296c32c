import { Badge, type Tone } from "@/components/ui/badge";
import { StateIcon } from "./state-icon";

export type StateLook = { tone: Tone; icon: string; label: string };

/** A state as its colour, icon and word: <StateBadge state={describeOrder(order)} />. */
export const StateBadge = ({ state, large }: { state: StateLook; large?: boolean }) => (
  <Badge tone={state.tone} large={large} icon={<StateIcon name={state.icon} size={large ? 15 : 13} />}>
    {state.label}
  </Badge>
);
