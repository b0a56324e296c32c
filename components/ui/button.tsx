"use client";

import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { cn } from "./cn";

export type ButtonProps = Omit<ComponentProps<"button">, "disabled"> &
  Omit<ButtonLook, "icon"> & {
    /** What is under way, shown beside a still or turning icon in place of the label: "Refunding $150.00". */
    pending?: ReactNode;
    /** Why this can't be used now. The button stays reachable and says so. */
    reason?: string | null;
    /** Where the reason is already written on the page; otherwise it is read out, and shown as a tooltip. */
    reasonId?: string;
  };

export function Button({
  variant,
  size,
  full,
  pending,
  reason,
  reasonId,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  const ownId = useId();
  const blocked = Boolean(pending) || Boolean(reason);
  const press = (event: MouseEvent<HTMLButtonElement>) => (blocked ? event.preventDefault() : onClick?.(event));
  return (
    <>
      <button
        {...rest}
        type={type}
        className={cn(buttonClass({ variant, size, full }), Boolean(pending) && "pointer-events-none", className)}
        aria-disabled={reason ? true : undefined}
        aria-busy={pending ? true : undefined}
        aria-describedby={reason ? (reasonId ?? ownId) : rest["aria-describedby"]}
        title={reason && !reasonId ? reason : rest.title}
        onClick={press}
        data-primary={variant === "primary" || variant === "danger" ? "" : undefined}
      >
        {pending ? (
          <>
            <span
              aria-hidden="true"
              className="spin size-3.5 rounded-full border-2 border-current border-r-transparent"
            />
            {pending}
          </>
        ) : (
          children
        )}
      </button>
      {reason && !reasonId ? (
        <span id={ownId} className="sr-only">
          {reason}
        </span>
      ) : null}
    </>
  );
}
