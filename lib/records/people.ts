import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable, Tx } from "@/db/client";
import { accounts, memberships, users, type Environment, type Role } from "@/db/schema";

export type PersonRow = typeof users.$inferSelect;
export type NewPerson = { email: string; name: string; role: Role; passwordHash: string | null };
export type Membership = { accountId: string; environment: Environment };

const FIRST_PERSON_LOCK = 7_411_202;

export const normalizeEmail = (email: string) => email.trim().toLowerCase();

export async function findPersonByEmail(db: Queryable, email: string): Promise<PersonRow | null> {
  const [row] = await db
    .select()
    .from(users)
    .where(eq(users.email, normalizeEmail(email)));
  return row ?? null;
}

export async function findPerson(db: Queryable, id: string): Promise<PersonRow | null> {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row ?? null;
}

/** Locks the row: whoever changes a person decides about what the row says then. */
export async function lockPerson(tx: Tx, id: string): Promise<PersonRow | null> {
  const [row] = await tx.select().from(users).where(eq(users.id, id)).for("update");
  return row ?? null;
}

export async function anyPerson(db: Queryable): Promise<boolean> {
  return (await db.select({ id: users.id }).from(users).limit(1)).length > 0;
}

/** Null when the address is taken. */
export async function insertPerson(tx: Tx, person: NewPerson): Promise<PersonRow | null> {
  const [row] = await tx
    .insert(users)
    .values({ ...person, email: normalizeEmail(person.email) })
    .onConflictDoNothing({ target: users.email })
    .returning();
  return row ?? null;
}

/** Null when somebody was there already; of two at the same moment one gets in. */
export async function insertFirstPerson(tx: Tx, person: NewPerson): Promise<PersonRow | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_PERSON_LOCK})`);
  return (await anyPerson(tx)) ? null : insertPerson(tx, person);
}

/** Administrators who could sign in now, every row locked: the last one must not go. */
export async function lockActiveAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, "admin"), isNull(users.disabledAt)))
    .orderBy(asc(users.id))
    .for("update");
  return rows.map((row) => row.id);
}

/** What a person sees becomes exactly this. Archived accounts are not up for choice: they keep their people until they come back. */
export async function replaceMemberships(tx: Tx, userId: string, wanted: Membership[]): Promise<void> {
  const atWork = tx.select({ id: accounts.id }).from(accounts).where(isNull(accounts.archivedAt));
  await tx.delete(memberships).where(and(eq(memberships.userId, userId), inArray(memberships.accountId, atWork)));
  if (wanted.length === 0) return;
  const rows = wanted.map((m) => ({ ...m, userId }));
  await tx.insert(memberships).values(rows).onConflictDoNothing();
}

/** Every session of this person that began before now is over. Returns that moment, by the database's clock. */
export async function endSessions(tx: Tx, userId: string): Promise<Date> {
  const [row] = await tx
    .update(users)
    .set({ sessionsValidFrom: sql`date_trunc('milliseconds', clock_timestamp())` })
    .where(eq(users.id, userId))
    .returning({ at: users.sessionsValidFrom });
  return row!.at;
}
