import type { AccountChoice } from "@/components/payments/account-switcher";
import { pathOf, type Place } from "@/lib/auth/place";
import type { ActorScope } from "@/lib/auth/scopes";

/** The accounts that one may look at from `place`, and all of them together; none when there is nothing to choose. */
export function accountChoices(place: Place | null, here: ActorScope[]): AccountChoice[] {
  if (here.length < 2) return [];
  const every = {
    href: place ? pathOf({ ...place, account: "all" }) : "/",
    name: "All accounts",
    tag: "All",
    current: place?.account === "all",
  };
  const each = here.map(({ slug, name, region, environment }) => ({
    href: pathOf({ account: slug, environment }),
    name,
    tag: region.toUpperCase(),
    current: slug === place?.account,
  }));
  return [every, ...each];
}
