"use client";

import { Kbd } from "@/components/ui/kbd";
import { showShortcuts } from "./show-shortcuts";

/** Not where fingers do the work: there is nothing to press. */
export const ShortcutsButton = () => (
  <button
    type="button"
    onClick={showShortcuts}
    className="inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-t1 pointer-coarse:hidden"
  >
    Shortcuts <Kbd keys="?" />
  </button>
);
