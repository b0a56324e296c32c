import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type Props = Omit<ComponentProps<"input">, "title"> & { title: ReactNode; detail?: ReactNode; end?: ReactNode };

/** One of a few choices, with room to explain it. A choice that is not possible stays, and `detail` says why. */
export const RadioCard = ({ title, detail, end, className, disabled, ...rest }: Props) => (
  <label
    className={cn(
      "grid grid-cols-[16px_minmax(0,1fr)_auto] items-start gap-x-2.5 rounded-lg px-3 py-2.5 shadow-ring",
      "has-checked:bg-accent-s has-checked:shadow-[inset_0_0_0_1.5px_var(--accent)]",
      "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
      disabled && "cursor-not-allowed bg-sub text-t3 shadow-line",
      className,
    )}
  >
    <input
      {...rest}
      type="radio"
      disabled={disabled}
      className="mt-0.5 size-4 appearance-none rounded-full bg-surface shadow-[inset_0_0_0_1.25px_var(--control)] checked:shadow-[inset_0_0_0_5px_var(--accent)] focus-visible:outline-none"
    />
    <span className="min-w-0">
      <span className="block font-medium">{title}</span>
      {detail ? <span className={cn("block text-xs", disabled ? "text-t3" : "text-t2")}>{detail}</span> : null}
    </span>
    {end ? <span className="num font-medium">{end}</span> : null}
  </label>
);
