import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";

const chip = "inline-flex h-7 items-center gap-1.5 rounded-md text-xs whitespace-nowrap pointer-coarse:h-11";

/** A filter that is on: what it says, and a link without it. */
export const ChipSet = ({ name, value, removeHref }: { name: string; value: ReactNode; removeHref: string }) => (
  <span className={cn(chip, "bg-accent-s pr-1 pl-2.5 text-t2 shadow-[inset_0_0_0_1px_var(--accent-l)]")}>
    <span>
      {name} <b className="font-medium text-t1">{value}</b>
    </span>
    <Link
      href={removeHref}
      aria-label={`Remove filter: ${name}`}
      className="flex size-6 items-center justify-center rounded-sm text-t2 hover:bg-accent-s2 hover:text-t1 pointer-coarse:size-10"
    >
      <X size={13} aria-hidden />
    </Link>
  </span>
);

/** A filter that is off, as the face of a menu's or popover's button. */
export const chipAddClass = cn(
  chip,
  "border border-dashed border-line-2 pr-2.5 pl-2 text-t2 hover:bg-fill hover:text-t1",
);
export const ChipAddFace = ({ children }: { children: ReactNode }) => (
  <>
    <Plus size={13} aria-hidden />
    {children}
  </>
);

/** A ready-made value to tap: "Half $148.85". */
export const chipClass = cn(chip, "num px-2.5 text-t2 shadow-ring hover:bg-sub hover:text-t1");
