import { eq } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { users, type Role } from "@/db/schema";
import { lockActiveAdmins, lockPerson, replaceMemberships, type Membership } from "@/lib/records/people";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";

export type ChangePersonAsk = { userId: string; name: string; role: Role; memberships: Membership[] };
export type ChangePersonRefusal = { why: "noSuchPerson" } | { why: "yourself" } | { why: "lastAdmin" };

/** Takes effect at the person's next request. Nobody changes their own role. */
export async function changePerson(
  context: AdminContext,
  { userId, name, role, memberships }: ChangePersonAsk,
): Promise<Outcome<null, ChangePersonRefusal>> {
  return context.db.transaction(async (tx) => {
    const admins = await lockActiveAdmins(tx);
    const before = await lockPerson(tx, userId);
    if (!before) return refused({ why: "noSuchPerson" as const });
    if (userId === context.person.userId && role !== before.role) return refused({ why: "yourself" as const });
    if (role !== "admin" && admins.length === 1 && admins[0] === userId) return refused({ why: "lastAdmin" as const });
    await tx.update(users).set({ name, role }).where(eq(users.id, userId));
    await replaceMemberships(tx, userId, memberships);
    const { actorId, personal } = by(context);
    await appendAudit(tx, {
      chain: "organization",
      action: "person.changed",
      actorId,
      facts: { userId, role, roleBefore: before.role, memberships },
      personal: { ...personal, name, nameBefore: before.name },
    });
    return done(null);
  });
}
