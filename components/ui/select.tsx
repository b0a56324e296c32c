import ChevronDown from "lucide-react/icons/chevron-down";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlClass } from "./input";

/** The browser's own list of choices. */
export const Select = ({
  size = "md",
  className,
  ...rest
}: Omit<ComponentProps<"select">, "size"> & { size?: "md" | "lg" }) => (
  <span className={cn("relative flex items-center", className)}>
    <select
      {...rest}
      className={cn(
        controlClass,
        "w-full appearance-none pr-8 pl-2.5",
        size === "lg" ? "h-10 rounded-lg" : "h-8 rounded-md pointer-coarse:h-11",
      )}
    />
    <ChevronDown size={14} className="pointer-events-none absolute right-2.5 text-t3" aria-hidden />
  </span>
);
