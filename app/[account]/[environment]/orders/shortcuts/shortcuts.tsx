"use client";

import { type ComponentType, useEffect, useState } from "react";
import { SHORTCUTS_EVENT, showShortcuts } from "./show-shortcuts";
import type { Shortcut, ShortcutsDialogProps } from "./shortcuts-dialog";
import { isSingleKey } from "./single-keys";

/** A page's shortcuts, shown by ? and by whatever calls `showShortcuts`. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const [open, setOpen] = useState(false);
  const [ShortcutsDialog, setDialog] = useState<ComponentType<ShortcutsDialogProps> | null>(null);
  useEffect(() => {
    const show = () => {
      setOpen(true);
      void import("./shortcuts-dialog").then((loaded) => setDialog(() => loaded.ShortcutsDialog));
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== "?" || !isSingleKey(event)) return;
      event.preventDefault();
      showShortcuts();
    };
    window.addEventListener(SHORTCUTS_EVENT, show);
    document.addEventListener("keydown", press);
    return () => {
      window.removeEventListener(SHORTCUTS_EVENT, show);
      document.removeEventListener("keydown", press);
    };
  }, []);
  return ShortcutsDialog ? <ShortcutsDialog shortcuts={shortcuts} open={open} onClose={() => setOpen(false)} /> : null;
}
