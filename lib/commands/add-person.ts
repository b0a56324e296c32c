import { appendAudit } from "@/db/audit";
import type { Role } from "@/db/schema";
import { generatePassword, hashOneTimePassword } from "@/lib/records/password";
import { insertPerson, normalizeEmail, replaceMemberships, type Membership } from "@/lib/records/people";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";

export type AddPersonAsk = {
  email: string;
  name: string;
  role: Role;
  memberships: Membership[];
  /** Comes by company sign-on only: no password is made. */
  companyOnly: boolean;
};

/** The one-time password is in the answer and nowhere else. */
export async function addPerson(
  context: AdminContext,
  ask: AddPersonAsk,
): Promise<Outcome<{ userId: string; oneTimePassword: string | null }, { why: "emailTaken" }>> {
  const { name, role, memberships } = ask;
  const email = normalizeEmail(ask.email);
  const oneTimePassword = ask.companyOnly ? null : generatePassword();
  const passwordHash = oneTimePassword ? await hashOneTimePassword(oneTimePassword, new Date()) : null;
  return context.db.transaction(async (tx) => {
    const person = await insertPerson(tx, { email, name, role, passwordHash });
    if (!person) return refused({ why: "emailTaken" as const });
    await replaceMemberships(tx, person.id, memberships);
    const { actorId, personal } = by(context);
    await appendAudit(tx, {
      chain: "organization",
      action: "person.added",
      actorId,
      facts: { userId: person.id, role, memberships, companyOnly: ask.companyOnly },
      personal: { ...personal, name, email },
    });
    return done({ userId: person.id, oneTimePassword });
  });
}
