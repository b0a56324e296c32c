"use server";

import { contextForAdmin } from "@/lib/context-for-admin";
import { requirePermission } from "@/lib/auth/require-person";
import { addPerson } from "@/lib/commands/add-person";
import { firstIssues, typedOf, type FormState } from "../../form-state";
import { newPerson, readPlaces } from "../read-person";

export type AddPersonState = FormState & {
  places?: string[];
  added?: { userId: string; name: string; oneTimePassword: string | null };
};

export async function addPersonAction(previous: AddPersonState, data: FormData): Promise<AddPersonState> {
  const admin = await requirePermission("managePeople");
  const kept = { typed: typedOf(data), places: data.getAll("place").map(String), attempt: (previous.attempt ?? 0) + 1 };
  const read = newPerson.safeParse(Object.fromEntries(data));
  if (!read.success) return { ...kept, fields: firstIssues(read.error) };
  const memberships = readPlaces(data);
  if (!memberships) return { ...kept, problem: "Choose the accounts from the list." };
  const added = await addPerson(contextForAdmin(admin), { ...read.data, memberships });
  if (!added.ok) return { ...kept, fields: { email: "Somebody with this e-mail address is here already." } };
  return { added: { ...added.value, name: read.data.name } };
}
