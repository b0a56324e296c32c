"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import type { PaletteGroup } from "./palette-items";

type Props = {
  groups: PaletteGroup[];
  /** Where a search goes: the text is added as `q`. */
  searchHref: string;
  buttonClassName?: string;
  /** What the button shows. */
  face: ReactNode;
};
type Open = ComponentType<Pick<Props, "groups" | "searchHref"> & { open: boolean; onClose: () => void }>;

/** Opens with its button and with Cmd or Ctrl K; the list itself is loaded at its first use. */
export function CommandPalette({ groups, searchHref, buttonClassName, face }: Props) {
  const [open, setOpen] = useState(false);
  const [Palette, setPalette] = useState<Open | null>(null);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.metaKey || event.ctrlKey) ||
        document.querySelector("dialog[open]")
      )
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, []);
  useEffect(() => {
    if (open)
      void import("./command-palette-open").then(({ CommandPaletteOpen }) => setPalette(() => CommandPaletteOpen));
  }, [open]);
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Meta+K Control+K"
        className={buttonClassName}
        onClick={() => setOpen(true)}
      >
        {face}
      </button>
      {Palette ? <Palette open={open} onClose={() => setOpen(false)} groups={groups} searchHref={searchHref} /> : null}
    </>
  );
}
