import Link from "next/link";
import type { ReactNode } from "react";

export type Segment = { href: string; label: ReactNode; current?: boolean };

/** A few links of which one is current: which part of a list is shown. */
export const Segmented = ({ label, segments }: { label: string; segments: Segment[] }) => (
  <nav aria-label={label}>
    <ul className="inline-flex gap-px rounded-lg bg-fill p-0.5">
      {segments.map((segment) => (
        <li key={segment.href}>
          <Link
            href={segment.href}
            scroll={false}
            aria-current={segment.current ? "true" : undefined}
            className="flex h-[26px] items-center gap-1.5 rounded-md px-2.5 text-xs font-medium whitespace-nowrap text-t2 hover:text-t1 aria-[current]:bg-surface aria-[current]:text-t1 aria-[current]:shadow-[var(--sh1),inset_0_0_0_1px_var(--line)] dark:aria-[current]:bg-fill-2 dark:aria-[current]:shadow-none pointer-coarse:h-11"
          >
            {segment.label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
