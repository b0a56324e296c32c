import { Tabs } from "@/components/ui/tabs";
import type { Person } from "@/lib/auth/current-person";
import { can } from "@/lib/auth/permissions";

type Tab = "accounts" | "people" | "password";

export function SettingsTabs({ person: { role }, current }: { person: Person; current: Tab }) {
  const tab = (name: Tab, label: string) => ({ href: `/settings/${name}`, label, current: name === current });
  const tabs = [
    ...(can(role, "manageAccounts") ? [tab("accounts", "Merchant accounts")] : []),
    ...(can(role, "managePeople") ? [tab("people", "People")] : []),
    tab("password", "Your password"),
  ];
  return <Tabs label="Settings" tabs={tabs} />;
}
