import type { PersonItem } from "@/lib/queries/people-list";
import { environmentNames } from "../accounts/environment-names";

/** What somebody sees, one line for each choice of environments: which accounts are open in Production must not be guessed. */
export function seenInWords({ role, places }: Pick<PersonItem, "role" | "places">): string[] {
  if (role === "admin") return ["Every account"];
  if (places.length === 0) return ["No account yet"];
  const environmentsOf = Map.groupBy(places, ({ name }) => name);
  const inEach = Map.groupBy(environmentsOf.keys(), (name) => listed(environmentsOf.get(name)!));
  return [...inEach].map(([environments, names]) => `${shortened(names)} in ${environments}`);
}

const listed = (places: PersonItem["places"]) =>
  ["production" as const, "sandbox" as const]
    .filter((environment) => places.some((place) => place.environment === environment))
    .map((environment) => environmentNames[environment])
    .join(" and ");

const shortened = (names: string[]) =>
  names.length > 2 ? `${names.slice(0, 2).join(", ")} and ${names.length - 2} more` : names.join(" and ");
