import Search from "lucide-react/icons/search";
import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";

// What the palette looks like, before its code is there and after.

/** The name of the dialog and of the field in it. */
export const PALETTE = "Search or jump to";

export const paletteDialog =
  "fixed inset-x-0 top-[calc(var(--ribbon)+12vh)] m-0 mx-auto w-[min(620px,calc(100vw-32px))] max-w-none overflow-hidden rounded-[14px] bg-surface p-0 text-t1 shadow-sh3";

export const paletteField = {
  maxLength: 100,
  placeholder: "Buyer, e-mail or any ID",
  className: "min-w-0 flex-1 bg-transparent text-base outline-none max-sm:text-lg",
};

export const paletteList = "max-h-[50vh] overflow-y-auto pb-2";

export const paletteItem =
  "mx-1.5 flex min-h-[38px] items-center gap-2.5 rounded-lg px-3 aria-selected:bg-accent-s [&>svg]:text-t3 aria-selected:[&>svg]:text-accent-t pointer-coarse:min-h-11";

/** Stands below the list, whose first line stays where it is whatever is said. */
export const paletteWords = "min-h-9 px-4 py-2 text-xs text-t2";

export const PaletteHead = ({ field }: { field: ReactNode }) => (
  <div className="flex h-13 items-center gap-2.5 px-4 shadow-line-b">
    <Search size={16} className="text-t3" aria-hidden />
    {field}
    <Kbd keys="Esc" />
  </div>
);

export const PaletteHeading = ({ children }: { children: ReactNode }) => (
  <div className="px-4 pt-2.5 pb-1 text-2xs font-medium text-t3">{children}</div>
);

export const PaletteFoot = ({ children }: { children?: ReactNode }) => (
  <div className="flex h-9 items-center gap-4 bg-sub px-4 text-xs text-t2 shadow-line-t max-sm:hidden">
    <span className="flex items-center gap-1.5">
      <Kbd keys="Up Down" /> Move
    </span>
    <span className="flex items-center gap-1.5">
      <Kbd keys="Enter" /> Open
    </span>
    {children}
  </div>
);
