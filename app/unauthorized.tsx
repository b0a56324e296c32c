import { StandingAlone, StandingLink } from "@/components/shell/standing-alone";

export default function Unauthorized() {
  return (
    <StandingAlone sign="!" title="You are signed out" action={<StandingLink href="/sign-in">Sign in</StandingLink>}>
      Nothing was changed. Sign in, and pick up where you left off.
    </StandingAlone>
  );
}
