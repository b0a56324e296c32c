import MenuIcon from "lucide-react/icons/menu";
import Monitor from "lucide-react/icons/monitor";
import Moon from "lucide-react/icons/moon";
import Sun from "lucide-react/icons/sun";
import X from "lucide-react/icons/x";
import Link from "next/link";
import type { ReactNode } from "react";
import { AccountSwitcher, type AccountChoice } from "@/components/payments/account-switcher";
import { EnvironmentRibbon } from "@/components/payments/environment-ribbon";
import { EnvironmentSwitch } from "@/components/payments/environment-switch";
import { buttonClass } from "@/components/ui/button-class";
import type { Theme } from "@/components/ui/theme";
import { ThemeMenu } from "@/components/ui/theme-menu";
import type { Environment } from "@/lib/payments/snapshot";
import { Drawer } from "./drawer";
import { Wordmark } from "./mark";
import type { NavGroup } from "./nav";
import { NavLinks } from "./nav-links";
import { TabBar } from "./tab-bar";
import { TopSearch } from "./top-search";
import { type Person, UserMenu } from "./user-menu";

export type AppShellProps = {
  /** Only what exists; icons 16 px. */
  nav: NavGroup[];
  homeHref: string;
  account: { name: string; about: string; tag?: string; choices: AccountChoice[] };
  /** Where each environment's version of this place is; null where the person may not go. */
  environment: { current: Environment; sandboxHref: string | null; productionHref: string | null };
  /** Where a search goes: `q` is added. */
  searchAction: string;
  /** What answers while somebody types: `q` is added. Null where there are no orders. */
  findHref: string | null;
  person: Person;
  signOut: () => Promise<void>;
  theme: Theme;
  /** How the connection to Amazon is, in a few words. */
  health?: ReactNode;
  children: ReactNode;
};

/** The frame of every signed-in page. Pages fill the panel, which scrolls. */
export function AppShell({
  nav,
  homeHref,
  account,
  environment,
  searchAction,
  findHref,
  person,
  signOut,
  theme,
  health,
  children,
}: AppShellProps) {
  const items = nav.flatMap((group) => group.items);
  const palette = [{ heading: "Go to", items: items.map(({ href, label, icon }) => ({ href, label, icon })) }];
  const { choices, ...looked } = account;
  const switcher = <AccountSwitcher {...looked} accounts={choices} />;
  const side = (
    <>
      <div className="mb-3.5">{switcher}</div>
      <NavLinks groups={nav} />
      <div className="mt-auto pt-4">
        <UserMenu person={person} signOut={signOut} />
      </div>
    </>
  );
  const drawer = (face: ReactNode, buttonClassName: string) => (
    <Drawer label="Menu" closeFace={<X size={16} aria-hidden />} face={face} buttonClassName={buttonClassName}>
      {side}
      <div className="flex items-center gap-2 pt-2 sm:hidden">
        <EnvironmentSwitch environment={environment.current} {...hrefs(environment)} />
        <ThemeMenu initial={theme} icons={themeIcons} />
      </div>
    </Drawer>
  );
  return (
    <div className="app group/app flex min-h-dvh flex-col desk:h-dvh desk:overflow-hidden">
      <a
        href="#content"
        className="absolute top-2 left-2 z-50 -translate-y-24 rounded-md bg-inverse px-3 py-2 font-medium text-on-inverse focus:translate-y-0"
      >
        Skip to the content
      </a>
      <EnvironmentRibbon environment={environment.current} />
      <div className="flex min-h-0 flex-1">
        <aside
          aria-label="Sidebar"
          className="no-print hidden w-[228px] flex-none flex-col overflow-y-auto px-3 pb-3 lg:flex lg:max-xl:w-14 lg:max-xl:px-2"
        >
          <Link href={homeHref} className="flex h-[52px] flex-none items-center px-2">
            <Wordmark />
          </Link>
          <div className="mb-3.5">{switcher}</div>
          <NavLinks groups={nav} rail />
          <div className="mt-auto pt-4">
            <UserMenu person={person} signOut={signOut} />
          </div>
        </aside>
        <div className="flex min-w-0 flex-1 flex-col">
          <header className="no-print flex h-[52px] flex-none items-center gap-2.5 px-4 max-sm:bg-surface max-sm:group-has-data-phone-head/app:hidden lg:pr-4 lg:pl-0">
            {drawer(
              <>
                <MenuIcon size={16} aria-hidden />
                <span className="sr-only">Menu</span>
              </>,
              `${buttonClass({ variant: "ghost", icon: true })} max-sm:hidden lg:hidden`,
            )}
            <Link href={homeHref} className="flex h-11 items-center sm:hidden">
              <Wordmark />
            </Link>
            <span className="min-w-0 truncate text-t2 sm:hidden">{account.name}</span>
            <TopSearch action={searchAction} findHref={findHref} groups={palette} />
            <div className="ml-auto flex items-center gap-2.5">
              {health ? <div className="max-xl:hidden">{health}</div> : null}
              <div className="flex items-center gap-2.5 max-sm:hidden">
                <EnvironmentSwitch environment={environment.current} {...hrefs(environment)} />
                <ThemeMenu initial={theme} icons={themeIcons} />
              </div>
            </div>
          </header>
          <main
            id="content"
            tabIndex={-1}
            className="relative flex min-w-0 flex-1 flex-col bg-surface *:shrink-0 focus:outline-none sm:mr-2 sm:mb-2 sm:rounded-xl sm:shadow-[0_0_0_1px_var(--line),var(--sh1)] sm:max-lg:ml-2 desk:overflow-auto desk:[--stick:0px]"
          >
            {children}
          </main>
        </div>
      </div>
      <TabBar
        items={items.slice(0, 4)}
        more={drawer(
          <>
            <MenuIcon size={20} aria-hidden />
            More
          </>,
          "text-2xs text-t2 flex h-14 flex-1 flex-col items-center justify-center gap-[3px] leading-[14px]",
        )}
      />
    </div>
  );
}

const hrefs = ({ sandboxHref, productionHref }: AppShellProps["environment"]) => ({ sandboxHref, productionHref });

const themeIcons = {
  system: <Monitor size={16} aria-hidden />,
  light: <Sun size={16} aria-hidden />,
  dark: <Moon size={16} aria-hidden />,
};
