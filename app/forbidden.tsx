import type { Metadata } from "next";
import { StandingAlone, StandingLink } from "@/components/shell/standing-alone";
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
    <StandingAlone
      sign="!"
      title="Your role does not include this"
      action={<StandingLink href="/">Go to the orders</StandingLink>}
    >
      {person ? `You are signed in as ${person.name}, ${roleWords[person.role].name.toLowerCase()}. ` : null}
      Nothing was changed. Ask {ask || "an administrator"} to do it or to give you the role.
    </StandingAlone>
  );
}
