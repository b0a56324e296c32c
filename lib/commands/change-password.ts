import { eq } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { users } from "@/db/schema";
import { checkPassword, hashPassword, passwordProblem } from "@/lib/records/password";
import { endSessions, findPerson, lockPerson } from "@/lib/records/people";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";

export type ChangePasswordAsk = { current: string; wanted: string };
export type ChangePasswordRefusal = { why: "wrong" } | { why: "same" } | { why: "weak"; problem: string };

/** One's own password. Every session is over, this one too; the answer says since when. */
export async function changePassword(
  context: Pick<AdminContext, "db" | "person">,
  { current, wanted }: ChangePasswordAsk,
): Promise<Outcome<{ sessionsValidFrom: Date }, ChangePasswordRefusal>> {
  const { userId, email } = context.person;
  const problem = passwordProblem(wanted, email);
  if (problem) return refused({ why: "weak", problem });
  const stored = (await findPerson(context.db, userId))?.passwordHash ?? null;
  if ((await checkPassword(stored, current, new Date())) !== "right") return refused({ why: "wrong" });
  if (current === wanted) return refused({ why: "same" });
  const passwordHash = await hashPassword(wanted);
  return context.db.transaction(async (tx) => {
    const now = await lockPerson(tx, userId);
    if (!now || now.passwordHash !== stored) return refused({ why: "wrong" as const }); // changed or reset meanwhile
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    const sessionsValidFrom = await endSessions(tx, userId);
    await appendAudit(tx, {
      chain: "organization",
      action: "person.passwordChanged",
      facts: { userId },
      ...by(context),
    });
    return done({ sessionsValidFrom });
  });
}
