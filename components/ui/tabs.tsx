import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { Going } from "./going";

export type TabLink = { href: string; label: ReactNode; count?: string; current?: boolean };

/** Links that look like tabs: the choice is in the address. On a phone they are pills that scroll. */
export const Tabs = ({ label, tabs, className }: { label: string; tabs: TabLink[]; className?: string }) => (
  <nav
    aria-label={label}
    className={cn(
      "relative scroll-pl-[45%] overflow-x-auto px-4 max-sm:[mask-image:linear-gradient(to_right,black_calc(100%-40px),transparent)] sm:px-6 sm:shadow-line-b",
      className,
    )}
  >
    <ul className="flex gap-2 py-0.5 pb-3 max-sm:w-max max-sm:pr-6 sm:gap-[22px] sm:py-0">
      {tabs.map((tab) => (
        <li key={tab.href}>
          <Link
            href={tab.href}
            aria-current={tab.current ? "page" : undefined}
            className={cn(
              "relative flex items-center gap-[7px] font-medium whitespace-nowrap text-t2 hover:text-t1",
              "h-11 rounded-full px-3.5 shadow-ring aria-[current]:text-t1 aria-[current]:[scroll-initial-target:nearest]",
              "max-sm:aria-[current]:bg-t1 max-sm:aria-[current]:text-surface max-sm:aria-[current]:shadow-none",
              "sm:h-[38px] sm:rounded-none sm:px-0 sm:shadow-none sm:focus-visible:-outline-offset-2",
              "sm:aria-[current]:after:absolute sm:aria-[current]:after:inset-x-0 sm:aria-[current]:after:bottom-0 sm:aria-[current]:after:bg-accent",
              "sm:aria-[current]:after:h-0.5 sm:aria-[current]:after:rounded-t-sm",
            )}
          >
            {tab.label}
            {tab.count ? <span className="num text-xs font-normal opacity-80">{tab.count}</span> : null}
            <Going />
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
