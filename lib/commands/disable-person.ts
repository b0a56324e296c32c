import { eq, sql } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import { users } from "@/db/schema";
import { endSessions, lockActiveAdmins, lockPerson } from "@/lib/records/people";
import { by, type AdminContext } from "./admin-context";
import { done, refused, type Outcome } from "./result";
import type { ChangePersonRefusal } from "./change-person";

type Ask = { userId: string };

/** Signed out at once and kept out. What they did stays under their name. */
export async function disablePerson(
  context: AdminContext,
  { userId }: Ask,
): Promise<Outcome<null, ChangePersonRefusal>> {
  return context.db.transaction(async (tx) => {
    const admins = await lockActiveAdmins(tx);
    const person = await lockPerson(tx, userId);
    if (!person || person.disabledAt) return refused({ why: "noSuchPerson" as const });
    if (userId === context.person.userId) return refused({ why: "yourself" as const });
    if (admins.length === 1 && admins[0] === userId) return refused({ why: "lastAdmin" as const });
    await tx
      .update(users)
      .set({ disabledAt: sql`clock_timestamp()` })
      .where(eq(users.id, userId));
    await endSessions(tx, userId);
    await appendAudit(tx, { chain: "organization", action: "person.disabled", facts: { userId }, ...by(context) });
    return done(null);
  });
}

/** With the role, accounts and password of before. */
export async function enablePerson(
  context: AdminContext,
  { userId }: Ask,
): Promise<Outcome<null, { why: "noSuchPerson" }>> {
  return context.db.transaction(async (tx) => {
    const person = await lockPerson(tx, userId);
    if (!person?.disabledAt) return refused({ why: "noSuchPerson" as const });
    await tx.update(users).set({ disabledAt: null }).where(eq(users.id, userId));
    await appendAudit(tx, { chain: "organization", action: "person.enabled", facts: { userId }, ...by(context) });
    return done(null);
  });
}
