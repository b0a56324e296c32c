import "server-only";
import { cookies } from "next/headers";
import type { Person } from "./current-person";
import { PLACE_COOKIE, placesIn, type Place } from "./place";
import { scopesOf } from "./scopes";

/** Where this person worked last, if they still may; else all their accounts, or their one. Null when they have none. */
export async function lastPlace({ userId, role }: Person): Promise<Place | null> {
  const scopes = await scopesOf(userId, role);
  const last = placesIn((await cookies()).get(PLACE_COOKIE)?.value ?? "").find(({ account, environment }) => {
    const there = scopes.filter((s) => s.environment === environment);
    return account === "all" ? there.length > 1 : there.some((s) => s.slug === account);
  });
  if (last) return last;
  const first = scopes[0];
  if (!first) return null;
  const siblings = scopes.filter((s) => s.environment === first.environment);
  return { account: siblings.length > 1 ? "all" : first.slug, environment: first.environment };
}
