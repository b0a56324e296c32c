import type { Database } from "@/db/client";
import { organization, roles, type Role } from "@/db/schema";
import { hashPassword } from "@/lib/records/password";
import { insertPerson } from "@/lib/records/people";

export type TestPerson = { id: string; email: string; name: string; password: string; role: Role };

/** One person of each role, who belong to no account yet: a journey adds them to its own. */
export async function addPeople(db: Database): Promise<Record<Role, TestPerson>> {
  await db.insert(organization).values({ name: "Test company" }).onConflictDoNothing();
  const added = await Promise.all(roles.map(async (role) => [role, await addPerson(db, role)] as const));
  return Object.fromEntries(added) as Record<Role, TestPerson>;
}

/** Somebody of this role whom no other test knows, for a test that changes the person. */
export async function addPerson(db: Database, role: Role, email = `${role}@tillway.example`): Promise<TestPerson> {
  const person = { email, name: `Test ${role}`, role, password: "quiet-harbour-lantern" };
  const passwordHash = await hashPassword(person.password);
  const row = await db.transaction((tx) => insertPerson(tx, { email, name: person.name, role, passwordHash }));
  if (!row) throw new Error(`${email} is there already`);
  return { ...person, id: row.id };
}
