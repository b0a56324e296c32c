import { appendAudit } from "@/db/audit";
import type { Database } from "@/db/client";
import { organization } from "@/db/schema";
import { hashPassword } from "@/lib/records/password";
import { insertFirstPerson, normalizeEmail } from "@/lib/records/people";
import { done, refused, type Outcome } from "./result";

export type FirstAdminAsk = { organizationName: string; email: string; name: string; password: string };

/** While there is nobody yet, and only then: of two people at the same moment, one becomes the administrator. */
export async function createFirstAdmin(
  { db }: { db: Database },
  { organizationName, email, name, password }: FirstAdminAsk,
): Promise<Outcome<{ userId: string }, { why: "somebodyIsThere" }>> {
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const person = await insertFirstPerson(tx, { email, name, role: "admin", passwordHash });
    if (!person) return refused({ why: "somebodyIsThere" as const });
    await tx.insert(organization).values({ name: organizationName }).onConflictDoNothing();
    const personal = { name, email: normalizeEmail(email) };
    const facts = { userId: person.id, role: "admin", first: true };
    await appendAudit(tx, { chain: "organization", action: "person.added", actorId: person.id, facts, personal });
    return done({ userId: person.id });
  });
}
