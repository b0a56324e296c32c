import type { ReactNode } from "react";
import { standingAction } from "./standing-alone";

/** Out of a place without a shell: a whole new page is what is wanted. */
export const StandingLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className={standingAction}>
    {children}
  </a>
);
