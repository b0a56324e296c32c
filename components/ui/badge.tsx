import type { ReactNode } from "react";
import { cn } from "./cn";

export type Tone = "accent" | "good" | "warn" | "bad" | "info" | "mute" | "outline" | "unk";

const tones: Record<Tone, string> = {
  accent: "text-accent-t bg-accent-s group-data-selected/row:bg-surface",
  good: "text-good-t bg-good-s",
  warn: "text-warn-t bg-warn-s",
  bad: "text-bad-t bg-bad-s",
  info: "text-info-t bg-info-s",
  mute: "text-mute-t bg-mute-s",
  outline: "text-mute-t shadow-ring",
  unk: "text-unk-t shadow-[inset_0_0_0_1px_var(--unk-l)]",
};

/** Colour, icon and word, always all three: pass the icon. */
export const Badge = ({
  tone,
  icon,
  large,
  children,
}: {
  tone: Tone;
  icon?: ReactNode;
  large?: boolean;
  children: ReactNode;
}) => (
  <span
    className={cn(
      "badge inline-flex items-center rounded-md align-middle font-medium whitespace-nowrap",
      large ? "h-[26px] gap-1.5 pr-2.5 pl-2 text-sm" : "h-[22px] gap-[5px] pr-2 pl-1.5 text-xs",
      tones[tone],
    )}
  >
    {icon}
    {children}
  </span>
);

/** A few letters that say where a row belongs: US, UK, DE, JP. */
export const Tag = ({ children, title }: { children: ReactNode; title?: string }) => (
  <span
    title={title}
    className="inline-flex h-4 items-center rounded-[3px] bg-fill px-1 text-[0.625rem] leading-4 font-semibold tracking-[.02em] text-t2"
  >
    {children}
  </span>
);

/** The text colours of the tones, for words beside a badge. */
export const toneText: Record<Tone, string> = {
  accent: "text-accent-t",
  good: "text-good-t",
  warn: "text-warn-t",
  bad: "text-bad-t",
  info: "text-info-t",
  mute: "text-t2",
  outline: "text-t2",
  unk: "text-unk-t",
};
