import Lock from "lucide-react/icons/lock";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { currentPerson } from "@/lib/auth/current-person";
import { roleWords } from "@/lib/auth/permissions";
import { database } from "@/lib/context";
import { administrators } from "@/lib/queries/sidebar";

export const metadata: Metadata = { title: "Not allowed" };

export default async function Forbidden() {
  const person = await currentPerson();
  const names = await administrators(database());
  const ask = new Intl.ListFormat("en", { type: "disjunction" }).format(names);
  return (
    <div className="flex min-h-[70dvh] flex-1 flex-col bg-surface">
      <EmptyState
        heading="h1"
        icon={<Lock size={20} aria-hidden />}
        title="Your role does not include this"
        actions={<ButtonLink href="/">Go to the orders</ButtonLink>}
      >
        {person ? `You are signed in as ${person.name}, ${roleWords[person.role].name.toLowerCase()}. ` : null}
        Nothing was changed. Ask {ask || "an administrator"} to do it or to give you the role.
      </EmptyState>
    </div>
  );
}
