import ChevronsUpDown from "lucide-react/icons/chevrons-up-down";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/badge";
import { initials } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuLink } from "@/components/ui/menu-item";

export type AccountChoice = { href: string; name: string; tag: string; current: boolean };

type SwitcherProps = {
  name: string;
  about: string;
  /** Its region's letters; two accounts of one company share their initials. */
  tag?: string;
  accounts: AccountChoice[];
};
/** Which merchant account one looks at. With one account it only names it. */
export function AccountSwitcher({ name, about, tag, accounts }: SwitcherProps) {
  const face = (
    <>
      <span
        aria-hidden="true"
        className="flex size-7 flex-none items-center justify-center rounded-md bg-t1 text-2xs font-semibold text-surface"
      >
        {tag ?? initials(name)}
      </span>
      <span className="min-w-0 flex-1 lg:max-xl:hidden">
        <span className="block truncate leading-4 font-medium">{name}</span>
        <span className="block truncate text-2xs leading-[14px] text-t3">{about}</span>
      </span>
    </>
  );
  const look =
    "flex min-h-11 w-full items-center gap-2.5 rounded-lg bg-surface px-2 shadow-raised lg:max-xl:bg-transparent lg:max-xl:px-0.5 lg:max-xl:shadow-none";
  return <Choice label={`Merchant account: ${name}, ${about}`} mark="lg:max-xl:hidden" {...{ look, face, accounts }} />;
}

/** The same beside the title of a page, on a phone: `data-phone-head` hides the shell's own head there. */
export const AccountSwitcherInTitle = ({ name, accounts }: { name: string; accounts: AccountChoice[] }) => (
  <div data-phone-head className="min-w-0 sm:hidden">
    <Choice
      label={`Merchant account: ${name}`}
      look="flex min-h-11 max-w-full min-w-0 items-center gap-1.5 text-t2"
      face={<span className="truncate">{name}</span>}
      mark="flex-none"
      accounts={accounts}
    />
  </div>
);

type ChoiceProps = { label: string; look: string; face: ReactNode; mark: string; accounts: AccountChoice[] };
function Choice({ label, look, face, mark, accounts }: ChoiceProps) {
  if (accounts.length < 2) return <div className={look}>{face}</div>;
  return (
    <Menu
      label={label}
      align="start"
      buttonClassName={look}
      face={
        <>
          <span className="sr-only">Merchant account: </span>
          {face}
          <ChevronsUpDown size={14} className={`text-t3 ${mark}`} aria-hidden />
        </>
      }
    >
      {accounts.map((account) => (
        <MenuLink key={account.href} href={account.href} current={account.current} icon={<Tag>{account.tag}</Tag>}>
          {account.name}
        </MenuLink>
      ))}
    </Menu>
  );
}
