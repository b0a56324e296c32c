import Check from "lucide-react/icons/check";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

const box =
  "peer bg-surface checked:bg-accent size-4 appearance-none shadow-[inset_0_0_0_1.25px_var(--control)] checked:shadow-none disabled:opacity-50";

/** Without `label` text, pass `aria-label`: in a table a checkbox says which row it selects. */
export const Checkbox = ({ label, className, ...rest }: ComponentProps<"input"> & { label?: ReactNode }) => (
  <label className={cn("inline-flex min-h-6 min-w-6 items-center gap-2 pointer-coarse:min-h-11", className)}>
    <span className="relative inline-flex flex-none">
      <input {...rest} type="checkbox" className={cn(box, "rounded-sm")} />
      <Check
        size={12}
        strokeWidth={3}
        className="pointer-events-none absolute top-0.5 left-0.5 hidden text-on-accent peer-checked:block"
        aria-hidden
      />
    </span>
    {label}
  </label>
);
