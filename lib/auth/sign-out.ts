import "server-only";
import { cookies } from "next/headers";
import { appendAudit } from "@/db/audit";
import { database } from "@/lib/context";
import { currentPerson } from "./current-person";
import { sessionCookie } from "./session";

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  const person = await currentPerson();
  if (person) {
    const { userId: actorId, name, email } = person;
    const entry = { chain: "organization", action: "person.signedOut", actorId, personal: { name, email } };
    await database().transaction((tx) => appendAudit(tx, entry));
  }
  const { name, options } = sessionCookie();
  (await cookies()).set({ name, value: "", ...options, maxAge: 0 });
}
