import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export const controlClass =
  "bg-surface text-t1 text-input shadow-[inset_0_0_0_1px_var(--control)] transition-shadow focus-within:outline-none " +
  "focus-visible:outline-none focus-visible:shadow-[inset_0_0_0_1px_var(--focus),0_0_0_3px_color-mix(in_oklch,var(--focus)_22%,transparent)] " +
  "aria-invalid:shadow-[inset_0_0_0_1.5px_var(--bad-d)] " +
  "aria-invalid:focus-visible:shadow-[inset_0_0_0_1.5px_var(--bad-d),0_0_0_3px_color-mix(in_oklch,var(--bad-d)_22%,transparent)] " +
  "[&[readonly]]:bg-fill [&[readonly]]:text-t3 disabled:bg-fill disabled:text-t3 disabled:shadow-[inset_0_0_0_1px_var(--line-2)]";

type Props = Omit<ComponentProps<"input">, "size"> & {
  size?: "md" | "lg";
  mono?: boolean;
  icon?: ReactNode;
  end?: ReactNode;
};

/** A line of text. `icon` stands before the text, `end` after it (a key hint, a show-password button). */
export function Input({ size = "md", mono, icon, end, className, ...rest }: Props) {
  const height = size === "lg" ? "h-10 rounded-lg" : "h-8 rounded-md pointer-coarse:h-11";
  const input = (
    <input
      {...rest}
      className={cn(
        controlClass,
        height,
        "w-full min-w-0",
        icon ? "pl-8" : size === "lg" ? "pl-3" : "pl-2.5",
        end ? "pr-10" : size === "lg" ? "pr-3" : "pr-2.5",
        mono && "font-mono",
        !icon && !end && className,
      )}
    />
  );
  if (!icon && !end) return input;
  return (
    <span className={cn("relative flex items-center", className)}>
      {icon ? <span className="pointer-events-none absolute left-2.5 text-t3">{icon}</span> : null}
      {input}
      {end ? <span className="absolute right-1.5 flex items-center">{end}</span> : null}
    </span>
  );
}
