import "server-only";
import { and, asc, count, eq, exists, inArray, isNull, notLike, or, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { memberships, users, type Role } from "@/db/schema";
import type { Scope } from "@/db/scope";

export const NAMED = 3;
/** How many there are of each role, and what the first of them are called. */
export type ColleaguesByRole = Partial<Record<Role, { names: string[]; count: number }>>;

/** Those who see this account in this environment, can sign in, and chose a password of their own; nothing of them but their names. */
export async function colleaguesByRole(db: Queryable, scope: Scope, roles: Role[]): Promise<ColleaguesByRole> {
  if (roles.length === 0) return {};
  const member = db
    .select({ one: sql`1` })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, users.id),
        eq(memberships.accountId, scope.accountId),
        eq(memberships.environment, scope.environment),
      ),
    );
  const { disabledAt, passwordHash } = users;
  const arrived = or(isNull(passwordHash), notLike(passwordHash, "one-time:%"));
  const rows = await db
    .select({
      role: users.role,
      names: sql<string[]>`(array_agg(${users.name} order by ${users.name}, ${users.id}))[1:${sql.raw(String(NAMED))}]`,
      count: count(),
    })
    .from(users)
    .where(and(isNull(disabledAt), arrived, inArray(users.role, roles), or(eq(users.role, "admin"), exists(member))))
    .groupBy(users.role)
    .orderBy(asc(users.role));
  return Object.fromEntries(rows.map(({ role, ...found }) => [role, found]));
}
