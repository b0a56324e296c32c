import Search from "lucide-react/icons/search";
import { GetForm } from "@/components/ui/get-form";
import { Kbd } from "@/components/ui/kbd";
import { CommandPalette } from "./palette/command-palette";
import { EarlyPalette, PaletteFailed, PaletteLoading } from "./palette/early-palette";
import type { PaletteGroup } from "./palette/palette-items";
import { PALETTE, paletteDialog } from "./palette/palette-parts";

type Props = { action: string; findHref: string | null; groups: PaletteGroup[] };

/** Finds an order from anywhere: a form that works without script, and the palette behind Cmd or Ctrl K. */
export const TopSearch = ({ action, findHref, groups }: Props) => (
  <div className="relative flex w-[380px] max-w-full min-w-0 items-center max-sm:hidden">
    <GetForm action={action} role="search" className="flex w-full min-w-0 items-center">
      <Search size={15} className="pointer-events-none absolute left-2.5 text-t3" aria-hidden />
      <input
        type="search"
        name="q"
        aria-label="Search orders, buyers and IDs"
        placeholder="Search orders, buyers and IDs"
        autoComplete="off"
        className="h-[34px] w-full min-w-0 appearance-none rounded-lg bg-surface pr-[68px] pl-8 text-input shadow-raised [&::-webkit-search-cancel-button]:hidden"
      />
    </GetForm>
    <CommandPalette
      groups={groups}
      searchHref={action}
      findHref={findHref}
      button={{
        "aria-keyshortcuts": "Meta+K Control+K",
        className: "absolute right-1 flex h-7 items-center rounded-md px-1 hover:bg-fill",
        children: (
          <>
            <span className="sr-only">All commands</span>
            <Kbd keys="Mod K" />
            <Search size={15} className="pointer-fine:hidden" aria-hidden />
          </>
        ),
      }}
      dialog={{ "aria-label": PALETTE, className: paletteDialog }}
      early={<EarlyPalette groups={groups} />}
      loading={<PaletteLoading />}
      failed={<PaletteFailed />}
    />
  </div>
);
