import { StandingAlone } from "@/components/shell/standing-alone";
import { StandingLink } from "@/components/shell/standing-link";
import { currentPerson } from "@/lib/auth/current-person";
import { roleWords } from "@/lib/auth/permissions";
import { database } from "@/lib/context";
import { administrators } from "@/lib/queries/sidebar";

export async function NotAllowed() {
  const person = await currentPerson();
  const names = await administrators(database());
  const ask = new Intl.ListFormat("en", { type: "disjunction" }).format(names);
  return (
    <StandingAlone
      sign="M7 10V7a5 5 0 0 1 10 0v3M5 10h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2Zm7 6h.01"
      title="Your role does not include this"
      action={<StandingLink href="/">Go to the orders</StandingLink>}
    >
      {person ? `You are signed in as ${person.name}, ${roleWords[person.role].name.toLowerCase()}. ` : null}
      Nothing was changed. Ask {ask || "an administrator"} to do it or to give you the role.
    </StandingAlone>
  );
}
