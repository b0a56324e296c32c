import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** On or off, at once. */
export const Switch = ({ label, className, ...rest }: ComponentProps<"input"> & { label: ReactNode }) => (
  <label className={cn("inline-flex min-h-6 items-center gap-2 pointer-coarse:min-h-11", className)}>
    <span className="relative inline-flex flex-none">
      <input
        {...rest}
        type="checkbox"
        role="switch"
        className="peer h-4 w-7 appearance-none rounded-full bg-control checked:bg-accent"
      />
      <span className="pointer-events-none absolute top-0.5 left-0.5 size-3 rounded-full bg-[oklch(1_0_0)] transition-[translate] peer-checked:translate-x-3 peer-checked:bg-on-accent" />
    </span>
    {label}
  </label>
);
