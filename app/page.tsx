import KeyRound from "lucide-react/icons/key-round";
import { redirect } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { lastPlace } from "@/lib/auth/last-place";
import { can } from "@/lib/auth/permissions";
import { pathOf } from "@/lib/auth/place";
import { requirePerson } from "@/lib/auth/require-person";
import { database } from "@/lib/context";
import { administrators } from "@/lib/queries/sidebar";
import { Frame } from "./frame/frame";

export default async function StartPage() {
  const person = await requirePerson();
  const place = await lastPlace(person);
  if (place) redirect(pathOf(place));
  if (can(person.role, "manageAccounts")) redirect("/settings/accounts");
  const ask = new Intl.ListFormat("en", { type: "disjunction" }).format(await administrators(database()));
  return (
    <Frame person={person} place={null}>
      <EmptyState heading="h1" icon={<KeyRound size={20} aria-hidden />} title="No account is open to you yet">
        You can sign in, but nobody has given you a merchant account. Ask {ask || "an administrator"}.
      </EmptyState>
    </Frame>
  );
}
