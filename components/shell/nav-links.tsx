import { cn } from "@/components/ui/cn";
import type { NavGroup } from "./nav";
import { NavLink } from "./nav-link";

/** Where one can go; the current page is marked from the address. `rail` hides the words on middle widths. */
export function NavLinks({ groups, rail }: { groups: NavGroup[]; rail?: boolean }) {
  return (
    <nav aria-label="Main" className="flex flex-col gap-px">
      {groups.map((group, index) => (
        <div key={group.heading ?? index}>
          {group.heading ? (
            <h2 className={cn("px-2 pt-3.5 pb-[5px] text-2xs font-medium text-t3", rail && "lg:max-xl:sr-only")}>
              {group.heading}
            </h2>
          ) : null}
          <ul className="flex flex-col gap-px">
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink
                  href={item.href}
                  title={item.label}
                  className={cn(
                    "flex h-[30px] items-center gap-2.5 rounded-md px-2 text-t2 hover:bg-fill pointer-coarse:h-11 [&>svg]:text-t3",
                    "aria-[current]:bg-fill-2 aria-[current]:font-medium aria-[current]:text-t1 aria-[current]:[&>svg]:text-t1",
                    rail && "lg:max-xl:justify-center",
                  )}
                >
                  {item.icon}
                  <span className={cn(rail && "lg:max-xl:sr-only")}>{item.label}</span>
                  {item.count ? (
                    <span
                      className={cn(
                        "num ml-auto font-normal",
                        item.hot
                          ? "rounded-full bg-t1 px-1.5 text-2xs leading-[17px] font-medium text-surface"
                          : "text-xs text-t3",
                        rail && "lg:max-xl:sr-only",
                      )}
                    >
                      {item.count}
                    </span>
                  ) : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
