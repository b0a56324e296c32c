import "server-only";
import { eq, sql } from "drizzle-orm";
import { appendAudit } from "@/db/audit";
import type { Database } from "@/db/client";
import { users } from "@/db/schema";
import { checkPassword } from "@/lib/records/password";
import { findPersonByEmail, lockPerson, normalizeEmail, type PersonRow } from "@/lib/records/people";
import { forgiveAttempts, takeAttempt } from "@/lib/records/sign-in-attempts";
import type { SessionClaims } from "./session";

export type SignInAsk = { email: string; password: string; address: string };
export type SignInRefusal = { why: "wrong" } | { why: "expired" } | { why: "wait"; until: Date };
export type SignInResult = { ok: true; session: SessionClaims } | { ok: false; refusal: SignInRefusal };

/**
 * The one place where a password opens a session. Disabled people, people without a password and unknown addresses get
 * the same answer, after the same time, as a wrong password.
 */
export async function signInWithPassword(db: Database, ask: SignInAsk): Promise<SignInResult> {
  const email = normalizeEmail(ask.email);
  const attempt = { email, address: ask.address };
  const until = await takeAttempt(db, attempt);
  if (until) return refused({ why: "wait", until });

  const person = await findPersonByEmail(db, email);
  const check = await checkPassword(person?.passwordHash ?? null, ask.password, new Date());
  if (!person || person.disabledAt || check === "wrong") {
    await appendFailure(db, person, attempt);
    return refused({ why: "wrong" });
  }
  if (check === "expired") return refused({ why: "expired" });
  await forgiveAttempts(db, attempt);
  return enter(db, person.id, "password", ask.address);
}

/** Company sign-on vouched for this e-mail address. People are added by an administrator first. */
export async function signInWithCompany(db: Database, ask: { email: string; address: string }): Promise<SignInResult> {
  const person = await findPersonByEmail(db, ask.email);
  return person && !person.disabledAt ? enter(db, person.id, "company", ask.address) : refused({ why: "wrong" });
}

/** A session begins at the database's own "now", the clock by which sessions are ended. */
async function enter(db: Database, userId: string, by: SessionClaims["by"], address: string): Promise<SignInResult> {
  return db.transaction(async (tx) => {
    const person = await lockPerson(tx, userId);
    if (!person || person.disabledAt) return refused({ why: "wrong" }); // disabled while the password was checked
    const [row] = await tx
      .update(users)
      .set({ lastSignInAt: sql`date_trunc('milliseconds', clock_timestamp())` })
      .where(eq(users.id, userId))
      .returning({ at: users.lastSignInAt });
    const startedAt = row!.at!.getTime();
    const personal = { name: person.name, email: person.email, address };
    await appendAudit(tx, {
      chain: "organization",
      actorId: userId,
      action: "person.signedIn",
      facts: { by },
      personal,
    });
    return { ok: true as const, session: { userId, startedAt, seenAt: startedAt, by } };
  });
}

async function appendFailure(
  db: Database,
  person: PersonRow | null,
  { email, address }: { email: string; address: string },
) {
  const facts = { known: person !== null, disabled: Boolean(person?.disabledAt) };
  await db.transaction((tx) =>
    appendAudit(tx, { chain: "organization", action: "person.signInRefused", facts, personal: { email, address } }),
  );
}

const refused = (refusal: SignInRefusal): SignInResult => ({ ok: false, refusal });
