import { Outside } from "@/components/shell/outside";
import { StandingAlone } from "@/components/shell/standing-alone";
import { StandingLink } from "@/components/shell/standing-link";

export default function Unauthorized() {
  return (
    <Outside>
      <StandingAlone
        sign="m16 17 5-5-5-5m5 5H9m0 9H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4"
        title="You are signed out"
        action={<StandingLink href="/sign-in">Sign in</StandingLink>}
      >
        Nothing was changed. Sign in, and pick up where you left off.
      </StandingAlone>
    </Outside>
  );
}
