import Link from "next/link";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";
import { menuItemClass } from "./menu-item-class";

type Look = { icon?: ReactNode; keys?: string; danger?: boolean; children: ReactNode };

const Face = ({ icon, keys, children }: Look) => (
  <>
    {icon}
    <span className="min-w-0 flex-1">{children}</span>
    {keys ? <Kbd keys={keys} /> : null}
  </>
);

const Tick = () => <span aria-hidden="true">✓</span>;

/** Goes somewhere. */
export const MenuLink = ({ href, current, ...look }: Look & { href: string; current?: boolean }) => (
  <Link
    href={href}
    role="menuitem"
    tabIndex={-1}
    aria-current={current ? "true" : undefined}
    className={menuItemClass(look.danger)}
  >
    <Face {...look} />
    {current ? <Tick /> : null}
  </Link>
);

/** Sends a form to the server: `action` is a server action. */
export const MenuAction = ({ action, ...look }: Look & { action: (form: FormData) => void | Promise<void> }) => (
  <form action={action} role="none">
    <button type="submit" role="menuitem" tabIndex={-1} className={menuItemClass(look.danger)}>
      <Face {...look} />
    </button>
  </form>
);

/** Does something in the browser. With a `reason` it can't be used now, and says so. */
export const MenuButton = ({ onSelect, reason, ...look }: Look & { onSelect?: () => void; reason?: string | null }) => (
  <button
    type="button"
    role="menuitem"
    tabIndex={-1}
    aria-disabled={reason ? true : undefined}
    onClick={reason ? undefined : onSelect}
    className={menuItemClass(look.danger)}
  >
    {look.icon}
    <span className="min-w-0 flex-1">
      {look.children}
      {reason ? <small className="block text-xs whitespace-normal text-t3">{reason}</small> : null}
    </span>
    {look.keys ? <Kbd keys={look.keys} /> : null}
  </button>
);

export const MenuDivider = () => <hr className="-mx-1 my-1 border-line" />;
