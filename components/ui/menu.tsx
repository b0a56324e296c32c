"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { placePopover } from "./place-popover";

export type MenuProps = {
  /** The button's name, and the menu's. */
  label: string;
  /** What the button shows; its label alone when it is an icon. */
  face: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** The face is an icon. */
  icon?: boolean;
  /** Replaces the button's look altogether. */
  buttonClassName?: string;
  align?: "start" | "end";
  /** MenuItem, MenuLabel, MenuDivider. */
  children: ReactNode;
};

/** A button that opens a list of actions: arrows, Home, End and first letters move in it, Esc and Tab leave it. */
export function Menu({ label, face, variant, size, icon, buttonClassName, align = "end", children }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={icon ? label : undefined}
        title={icon ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        className={buttonClassName ?? buttonClass({ variant, size, icon })}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          menu.current?.showPopover();
        }}
      >
        {face}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className="pop w-max max-w-80 min-w-[200px] overflow-y-auto rounded-[10px] bg-surface p-1 shadow-sh3 dark:bg-fill"
        onBeforeToggle={(event) => {
          if (event.newState === "open" && button.current) placePopover(event.currentTarget, button.current, align);
        }}
        onToggle={(event) => {
          setOpen(event.newState === "open");
          if (event.newState === "open") itemsOf(event.currentTarget)[0]?.focus();
        }}
        onKeyDown={moveInMenu}
        onClick={(event) => {
          const item = (event.target as Element).closest<HTMLElement>("[role=menuitem],[role=menuitemradio]");
          if (item && item.ariaDisabled !== "true") event.currentTarget.hidePopover();
        }}
      >
        {children}
      </div>
    </>
  );
}

const itemsOf = (menu: HTMLElement) =>
  [...menu.querySelectorAll<HTMLElement>("[role=menuitem],[role=menuitemradio]")].filter((item) => item.offsetHeight);

function moveInMenu(event: KeyboardEvent<HTMLDivElement>) {
  const menu = event.currentTarget;
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = destination(event.key, items, at);
  if (event.key === "Tab") menu.hidePopover();
  if (!to) return;
  event.preventDefault();
  to.focus();
}

function destination(key: string, items: HTMLElement[], at: number) {
  if (key === "ArrowDown") return items[(at + 1) % items.length];
  if (key === "ArrowUp") return items.at(at <= 0 ? -1 : at - 1);
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  if (!/^\p{L}$/u.test(key)) return undefined;
  const rest = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return rest.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
