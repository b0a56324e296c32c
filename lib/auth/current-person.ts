import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Role } from "@/db/schema";
import { database } from "@/lib/context";
import { isOneTime } from "@/lib/records/password";
import { findPerson } from "@/lib/records/people";
import { openSession, sessionCookie, sessionEnd, type SessionClaims } from "./session";

export type Person = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** Came with a one-time password: may choose a new one, and nothing else. */
  mustChangePassword: boolean;
  session: SessionClaims;
};

/**
 * Who is asking, by the database as it is now: whoever was disabled, or whose sessions were ended, is nobody from the
 * next request on. Read once per request.
 */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const session = await openSession((await cookies()).get(sessionCookie().name)?.value);
  return session && sessionEnd(session).at > Date.now() ? personOf(session) : null;
});

async function personOf(session: SessionClaims): Promise<Person | null> {
  const row = await findPerson(database(), session.userId);
  if (!row || row.disabledAt || row.sessionsValidFrom.getTime() > session.startedAt) return null;
  const mustChangePassword = session.by === "password" && isOneTime(row.passwordHash);
  return { userId: row.id, name: row.name, email: row.email, role: row.role, mustChangePassword, session };
}
