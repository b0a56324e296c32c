import type { ReactNode } from "react";
import type { NavItem } from "./nav";
import { NavLink } from "./nav-link";

const tab =
  "text-t2 aria-[current]:text-accent-t text-2xs relative flex h-14 flex-1 flex-col items-center justify-center gap-[3px] leading-[14px] aria-[current]:font-semibold [&>svg]:size-5";

/** On a phone: the first places to go, and everything else behind More; not where a page has a bar of its own. */
export function TabBar({ items, more }: { items: NavItem[]; more: ReactNode }) {
  return (
    <nav
      aria-label="Main, short"
      className="no-print sticky bottom-0 z-30 flex flex-none bg-surface pb-[env(safe-area-inset-bottom)] shadow-line-t group-has-data-phone-bar/app:hidden sm:hidden short:static"
    >
      {items.map((item) => (
        <NavLink key={item.href} href={item.href} className={tab}>
          {item.icon}
          {item.label}
          {item.hot && item.count ? (
            <span className="num absolute top-[5px] left-[calc(50%+5px)] h-4 min-w-[17px] rounded-full bg-t1 px-1 text-center text-[0.625rem] leading-4 font-semibold text-surface">
              {item.count}
            </span>
          ) : null}
        </NavLink>
      ))}
      {more}
    </nav>
  );
}
