"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { contextForAdmin } from "@/lib/context-for-admin";
import { requirePermission } from "@/lib/auth/require-person";
import { changePerson } from "@/lib/commands/change-person";
import { firstIssues, typedOf, type FormState } from "../../form-state";
import { changedPerson, readPlaces } from "../read-person";
import { explainPerson } from "../refusal-words";

export type ChangePersonState = FormState & { places?: string[] };

export async function changePersonAction(
  userId: string,
  previous: ChangePersonState,
  data: FormData,
): Promise<ChangePersonState> {
  const admin = await requirePermission("managePeople");
  const id = z.uuid().parse(userId); // bound arguments come from the browser too
  const kept = { typed: typedOf(data), places: data.getAll("place").map(String), attempt: (previous.attempt ?? 0) + 1 };
  const read = changedPerson.safeParse(Object.fromEntries(data));
  if (!read.success) return { ...kept, fields: firstIssues(read.error) };
  const memberships = readPlaces(data);
  if (!memberships) return { ...kept, problem: "Choose the accounts from the list." };
  const changed = await changePerson(contextForAdmin(admin), { userId: id, ...read.data, memberships });
  if (!changed.ok) return { ...kept, problem: explainPerson(changed.refusal) };
  refresh();
  return { ...kept, notice: "Saved. It takes effect on their next click." };
}
