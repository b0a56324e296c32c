import "server-only";
import { forbidden } from "next/navigation";
import type { Person } from "@/lib/auth/current-person";
import { requireScopes } from "@/lib/auth/require-actor";
import { seesEveryAccount, type ActorScope } from "@/lib/auth/scopes";
import { ORGANIZATION, readAudit, type AuditAddress, type Place, type Query } from "./read-audit";

type Reader = { person: Person; scopes: ActorScope[]; mayReadPeople: boolean };

/** The log that was asked for, if it is this person's to read: the organization's tells of everybody and of every account. */
export async function requireAudit(place: Place, query: Query): Promise<AuditAddress & Reader> {
  const reader = await requireAuditor(place);
  const address = readAudit(query, place, reader.scopes);
  if (address.ask.chain === ORGANIZATION && !reader.mayReadPeople) forbidden();
  return { ...address, ...reader };
}

export async function requireAuditor(place: Place): Promise<Reader> {
  const { person, scopes } = await requireScopes(place, "seeAudit");
  return { person, scopes, mayReadPeople: await seesEveryAccount(person) };
}
