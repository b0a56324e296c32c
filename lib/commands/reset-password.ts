import { eq } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { users } from "@/db/schema";
import { generatePassword, hashOneTimePassword } from "@/lib/records/password";
import { endSessions, lockPerson } from "@/lib/records/people";
import { by, done, refused, type AdminContext, type Outcome } from "./admin-context";

/** A password for one sign-in, in the answer and nowhere else. The old one is gone, and every session is over. */
export async function resetPassword(
  context: Pick<AdminContext, "db" | "person">,
  { userId }: { userId: string },
): Promise<Outcome<{ oneTimePassword: string }, { why: "noSuchPerson" }>> {
  const oneTimePassword = generatePassword();
  const passwordHash = await hashOneTimePassword(oneTimePassword, new Date());
  return context.db.transaction(async (tx) => {
    if (!(await lockPerson(tx, userId))) return refused({ why: "noSuchPerson" as const });
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    await endSessions(tx, userId);
    await appendAudit(tx, { chain: "organization", action: "person.passwordReset", facts: { userId }, ...by(context) });
    return done({ oneTimePassword });
  });
}
