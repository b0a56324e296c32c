import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "./button-class";
import { cn } from "./cn";
import { Going } from "./going";

type Props = {
  summary: ReactNode;
  newerHref: string | null;
  olderHref: string | null;
  /** What the keyboard does here; for those who have one. */
  keys?: ReactNode;
  /** Where the order is not one of time. */
  words?: { newer: string; older: string };
};

/** The foot of a list: how much of it is shown, and the ways to what is newer and older. Sticks to the bottom. */
export const Pager = ({ summary, keys, newerHref, olderHref, words = { newer: "Newer", older: "Older" } }: Props) => (
  <nav
    aria-label="Pages"
    className="bottom-0 z-10 mt-auto flex min-h-11 flex-none flex-wrap items-center gap-3 bg-surface px-4 py-1.5 text-t2 shadow-line-t sm:px-6 desk:sticky"
  >
    <span className="num">{summary}</span>
    {keys ? <span className="ml-auto text-xs text-t3 max-lg:hidden pointer-coarse:hidden">{keys}</span> : null}
    <span className={cn("flex gap-2", keys ? "max-lg:ml-auto pointer-coarse:ml-auto" : "ml-auto")}>
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
      <Going />
    </Link>
  ) : (
    <a role="link" aria-disabled="true" className={buttonClass({ size: "sm" })}>
      {children}
    </a>
  );
