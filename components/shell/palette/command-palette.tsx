"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import type { PaletteProps } from "./command-palette-open";

type Props = PaletteProps & {
  buttonClassName?: string;
  /** What the button shows. */
  face: ReactNode;
};
type Open = ComponentType<PaletteProps & { open: boolean; onClose: () => void }>;

/** Opens with its button and with Cmd or Ctrl K; the list itself is loaded at its first use. */
export function CommandPalette({ buttonClassName, face, ...palette }: Props) {
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
      import("./command-palette-open").then(
        ({ CommandPaletteOpen }) => setPalette(() => CommandPaletteOpen),
        () => setOpen(false), // asked for again at the next press
      );
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
      {Palette ? <Palette open={open} onClose={() => setOpen(false)} {...palette} /> : null}
    </>
  );
}
