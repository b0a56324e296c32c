import { redirect } from "next/navigation";
import { can } from "@/lib/auth/permissions";
import { requirePerson } from "@/lib/auth/require-person";

export default async function SettingsPage() {
  const { role } = await requirePerson();
  redirect(can(role, "manageAccounts") ? "/settings/accounts" : "/settings/password");
}
