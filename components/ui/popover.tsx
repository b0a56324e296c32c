"use client";

import { type ReactNode, type SyntheticEvent, useId, useRef, useState } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { placePopover } from "./place-popover";

type Props = {
  label: string;
  face: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: boolean;
  buttonClassName?: string;
  align?: "start" | "end";
  children: ReactNode;
};

/** A button that opens a small panel of anything: a filter's fields, a few facts. Esc, a click outside, or a choice closes it, and so does what opens the next layer. */
export function Popover({ label, face, variant, size, icon, buttonClassName, align = "start", children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const choose = ({ type, target, currentTarget }: SyntheticEvent<HTMLElement>) => {
    if (type === "submit" || (target as Element).closest("a, [aria-haspopup]")) currentTarget.hidePopover();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={icon ? label : undefined}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={buttonClassName ?? buttonClass({ variant, size, icon })}
      >
        {face}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="pop w-max max-w-[min(360px,calc(100vw-16px))] overflow-y-auto rounded-xl bg-surface p-4 shadow-sh3 dark:bg-fill"
        onClick={choose}
        onSubmit={choose}
        onBeforeToggle={(event) => {
          if (event.newState === "open" && button.current) placePopover(event.currentTarget, button.current, align);
        }}
        onToggle={(event) => {
          setOpen(event.newState === "open");
          if (event.newState !== "open") return;
          event.currentTarget.querySelector<HTMLElement>("input, select, textarea, button, a")?.focus();
        }}
      >
        {children}
      </div>
    </>
  );
}
