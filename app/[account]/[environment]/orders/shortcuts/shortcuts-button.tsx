"use client";

import { Kbd } from "@/components/ui/kbd";
import { showShortcuts } from "./show-shortcuts";

export const ShortcutsButton = () => (
  <button
    type="button"
    onClick={showShortcuts}
    className="inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-t1"
  >
    Shortcuts <Kbd keys="?" />
  </button>
);
