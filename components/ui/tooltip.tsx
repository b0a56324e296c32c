import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = { id: string; tip: ReactNode; side?: "top" | "bottom"; className?: string; children: ReactNode };

/** Words shown on hover and on focus. `children` must be focusable and carry aria-describedby={id}. */
export const Tooltip = ({ id, tip, side = "top", className, children }: Props) => (
  <span className={cn("group/tip relative inline-flex", className)}>
    {children}
    <span
      id={id}
      role="tooltip"
      className={cn(
        "invisible absolute left-1/2 z-30 w-max max-w-[260px] -translate-x-1/2 rounded-lg bg-inverse px-2.5 py-[7px] text-xs text-on-inverse opacity-0 shadow-sh2 transition-opacity",
        "group-focus-within/tip:visible group-focus-within/tip:opacity-100 group-hover/tip:visible group-hover/tip:opacity-100 group-hover/tip:delay-300",
        side === "top" ? "bottom-full mb-1.5" : "top-full mt-1.5",
      )}
    >
      {tip}
    </span>
  </span>
);
