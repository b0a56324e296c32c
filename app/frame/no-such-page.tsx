import { StandingAlone } from "@/components/shell/standing-alone";
import { StandingLink } from "@/components/shell/standing-link";

export const NoSuchPage = () => (
  <StandingAlone
    sign="m13.5 8.5-5 5m0-5 5 5M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0Zm2 10-4.3-4.3"
    title="There is nothing at this address"
    action={<StandingLink href="/">Go to the orders</StandingLink>}
  >
    The link may be old, or what it shows belongs to an account you can’t see.
  </StandingAlone>
);
