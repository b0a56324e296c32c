import "server-only";
import { and, asc, eq, exists, isNull, sql } from "drizzle-orm";
import { cache } from "react";
import type { Scope } from "@/db/scope";
import { accountEnvironments, accounts, memberships, type Region, type Role } from "@/db/schema";
import { database } from "@/lib/context";

/** An account in an environment that somebody may see. */
export type ActorScope = Scope & { slug: string; name: string; region: Region; timeZone: string; currency: string };

/** All that this person sees, by account name. Administrators see every account; archived ones nobody. */
export const scopesOf = cache(async (userId: string, role: Role): Promise<ActorScope[]> => {
  const db = database();
  const member = db
    .select({ one: sql`1` })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.accountId, accountEnvironments.accountId),
        eq(memberships.environment, accountEnvironments.environment),
      ),
    );
  return db
    .select({
      accountId: accounts.id,
      environment: accountEnvironments.environment,
      slug: accounts.slug,
      name: accounts.name,
      region: accounts.region,
      timeZone: accounts.timeZone,
      currency: accounts.currency,
    })
    .from(accountEnvironments)
    .innerJoin(accounts, eq(accounts.id, accountEnvironments.accountId))
    .where(
      and(
        eq(accountEnvironments.enabled, true),
        isNull(accounts.archivedAt),
        role === "admin" ? undefined : exists(member),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.slug), asc(accountEnvironments.environment));
});

/** Whether nothing is hidden from this person: what tells of everybody, such as sign-ins, may be read then. */
export async function seesEveryAccount({ userId, role }: { userId: string; role: Role }): Promise<boolean> {
  if (role === "admin") return true;
  const [own, all] = [await scopesOf(userId, role), await scopesOf(userId, "admin")];
  return own.length === all.length;
}
