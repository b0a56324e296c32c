import Ellipsis from "lucide-react/icons/ellipsis";
import KeyRound from "lucide-react/icons/key-round";
import LogOut from "lucide-react/icons/log-out";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuDivider, MenuLink } from "@/components/ui/menu-item";

export type Person = { name: string; role: string };

/** Who is signed in, what is theirs, and the way out. */
export const UserMenu = ({ person, signOut }: { person: Person; signOut: () => Promise<void> }) => (
  <Menu
    label={`${person.name}, ${person.role}`}
    align="start"
    buttonClassName="hover:bg-fill flex min-h-11 w-full items-center gap-2.5 rounded-lg p-2 lg:max-xl:justify-center lg:max-xl:p-0"
    face={
      <>
        <Avatar name={person.name} large />
        <span className="min-w-0 flex-1 lg:max-xl:sr-only">
          <span className="block truncate leading-4 font-medium">{person.name}</span>
          <span className="block truncate text-2xs text-t3">{person.role}</span>
        </span>
        <Ellipsis size={16} className="text-t3 lg:max-xl:hidden" aria-hidden />
      </>
    }
  >
    <MenuLink href="/settings/password" icon={<KeyRound size={15} aria-hidden />}>
      Change password
    </MenuLink>
    <MenuDivider />
    <MenuAction action={signOut} icon={<LogOut size={15} aria-hidden />}>
      Sign out
    </MenuAction>
  </Menu>
);
