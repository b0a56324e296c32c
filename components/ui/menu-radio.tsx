import type { ReactNode } from "react";
import { menuItemClass } from "./menu-item-class";

type Props = { checked: boolean; onSelect: () => void; icon?: ReactNode; children: ReactNode };

/** One of several, of which one holds. */
export const MenuRadio = ({ checked, onSelect, icon, children }: Props) => (
  <button
    type="button"
    role="menuitemradio"
    aria-checked={checked}
    tabIndex={-1}
    onClick={onSelect}
    className={menuItemClass()}
  >
    {icon}
    <span className="min-w-0 flex-1">{children}</span>
    {checked ? <span aria-hidden="true">✓</span> : null}
  </button>
);
