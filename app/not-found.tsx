import type { Metadata } from "next";
import { StandingAlone, StandingLink } from "@/components/shell/standing-alone";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <StandingAlone
      sign="?"
      title="There is nothing at this address"
      action={<StandingLink href="/">Go to the orders</StandingLink>}
    >
      The link may be old, or what it shows belongs to an account you can’t see.
    </StandingAlone>
  );
}
