import { buttonClass } from "@/components/ui/button-class";
import type { PaletteGroup } from "./palette-items";
import {
  PALETTE,
  PaletteFoot,
  PaletteHead,
  PaletteHeading,
  paletteField,
  paletteItem,
  paletteList,
  paletteWords,
} from "./palette-parts";

// What stands in the dialog until the palette's code is there. The server draws it, so it adds no script to any page.

/** The field, and the places as links: they work even if the code never comes. */
export const EarlyPalette = ({ groups }: { groups: PaletteGroup[] }) => (
  <>
    <PaletteHead
      field={
        <input
          {...paletteField}
          data-early
          type="text"
          aria-label={PALETTE}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
        />
      }
    />
    <div className={paletteList}>
      {groups.map(({ heading, items }) => (
        <div key={heading}>
          <PaletteHeading>{heading}</PaletteHeading>
          {items.map(({ href, label, icon }) => (
            <a key={href} href={href} className={`${paletteItem} hover:bg-accent-s`}>
              {icon}
              {label}
            </a>
          ))}
        </div>
      ))}
    </div>
  </>
);

/** Says so only once it takes long. */
export const PaletteLoading = () => (
  <>
    <div className="late">
      <p className={paletteWords}>Still loading. What you type is kept.</p>
    </div>
    <PaletteFoot />
  </>
);

/** Its button submits the form around it, as Enter in the field does. */
export const PaletteFailed = () => (
  <div className={`${paletteWords} flex items-center gap-4`}>
    <p className="flex-1">The search could not be loaded. Try again, or reload the page.</p>
    <button className={buttonClass({ size: "sm" })}>Try again</button>
  </div>
);
