import "server-only";
import { asc, desc, eq, isNull } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accounts, memberships, users, type Environment, type Role } from "@/db/schema";

export type PersonItem = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  /** Comes by company sign-on only, has a password, or was given one that works once. */
  password: "none" | "own" | "oneTime";
  lastSignInAt: string | null;
  places: { accountId: string; slug: string; name: string; environment: Environment }[];
};

/** Everybody, those who can sign in first. */
export async function peopleList(db: Queryable): Promise<PersonItem[]> {
  const rows = await db
    .select()
    .from(users)
    .orderBy(desc(isNull(users.disabledAt)), asc(users.name), asc(users.email));
  const places = await placesOf(db);
  return rows.map((row) => toItem(row, places));
}

export async function personDetails(db: Queryable, id: string): Promise<PersonItem | null> {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row ? toItem(row, await placesOf(db)) : null;
}

/** Archived accounts are seen by nobody. */
const placesOf = (db: Queryable) =>
  db
    .select({
      userId: memberships.userId,
      accountId: accounts.id,
      slug: accounts.slug,
      name: accounts.name,
      environment: memberships.environment,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(isNull(accounts.archivedAt))
    .orderBy(asc(accounts.name), desc(memberships.environment));

type Place = Awaited<ReturnType<typeof placesOf>>[number];

const toItem = (row: typeof users.$inferSelect, places: Place[]): PersonItem => ({
  ...{ id: row.id, name: row.name, email: row.email, role: row.role },
  disabled: row.disabledAt !== null,
  password: row.passwordHash === null ? "none" : row.passwordHash.startsWith("one-time:") ? "oneTime" : "own",
  lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
  places: places.filter((p) => p.userId === row.id).map(({ userId: _userId, ...place }) => place),
});
