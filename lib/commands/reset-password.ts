import { eq } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { users } from "@/db/schema";
import { generatePassword, hashOneTimePassword } from "@/lib/records/password";
import { endSessions, lockPerson } from "@/lib/records/people";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";

export type ResetPasswordRefusal = { why: "noSuchPerson" } | { why: "yourself" };

/**
 * A password to sign in with until one of their own replaces it, in the answer and nowhere else. The old one is gone, and every
 * session is over: for oneself that would be the session in which the answer is read, so one's own is changed, never reset.
 */
export async function resetPassword(
  context: Pick<AdminContext, "db" | "person">,
  { userId }: { userId: string },
): Promise<Outcome<{ oneTimePassword: string }, ResetPasswordRefusal>> {
  if (userId === context.person.userId) return refused({ why: "yourself" });
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
