import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "./button-class";

type Props = {
  summary: ReactNode;
  newerHref: string | null;
  olderHref: string | null;
  /** Where the order is not one of time. */
  words?: { newer: string; older: string };
};

/** The foot of a list: how much of it is shown, and the ways to what is newer and older. Sticks to the bottom. */
export const Pager = ({ summary, newerHref, olderHref, words = { newer: "Newer", older: "Older" } }: Props) => (
  <nav
    aria-label="Pages"
    className="bottom-0 z-10 mt-auto flex min-h-11 flex-none flex-wrap items-center gap-3 bg-surface px-4 py-1.5 text-t2 shadow-line-t sm:px-6 desk:sticky"
  >
    <span className="num">{summary}</span>
    <span className="ml-auto flex gap-2">
      <Step href={newerHref} rel="prev">
        <ChevronLeft size={14} aria-hidden />
        {words.newer}
      </Step>
      <Step href={olderHref} rel="next">
        {words.older}
        <ChevronRight size={14} aria-hidden />
      </Step>
    </span>
  </nav>
);

const Step = ({ href, rel, children }: { href: string | null; rel: "prev" | "next"; children: ReactNode }) =>
  href ? (
    <Link href={href} rel={rel} className={buttonClass({ size: "sm" })}>
      {children}
    </Link>
  ) : (
    <a role="link" aria-disabled="true" className={buttonClass({ size: "sm" })}>
      {children}
    </a>
  );
