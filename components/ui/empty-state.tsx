import type { ReactNode } from "react";
import { cn } from "./cn";

type Tone = "plain" | "accent" | "good" | "warn" | "bad" | "unk";
const tones: Record<Tone, string> = {
  plain: "bg-fill text-t2",
  accent: "bg-accent-s text-accent-t",
  good: "bg-good-s text-good-t",
  warn: "bg-warn-s text-warn-t",
  bad: "bg-bad-s text-bad-t",
  unk: "bg-unk-s text-unk-t",
};
export type EmptyStateProps = {
  icon: ReactNode;
  tone?: Tone;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  reference?: ReactNode;
  /** h1 where this is the whole page. */
  heading?: "h1" | "h2";
};

/** Nothing here: why, and what to do about it. */
export const EmptyState = ({
  icon,
  tone = "plain",
  title,
  children,
  actions,
  reference,
  heading: Heading = "h2",
}: EmptyStateProps) => (
  <div className="flex flex-1 flex-col items-center justify-center px-6 py-10 text-center">
    <span className={cn("mb-3.5 flex size-11 items-center justify-center rounded-xl", tones[tone])}>{icon}</span>
    <Heading className="text-[0.9375rem] leading-[1.375rem] font-semibold tracking-[-0.015em] wrap-anywhere">
      {title}
    </Heading>
    {children ? <p className="mt-1 max-w-80 text-pretty text-t2">{children}</p> : null}
    {actions ? <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    {reference ? <p className="mt-3.5 font-mono text-[0.71875rem] leading-4 text-t3">{reference}</p> : null}
  </div>
);
