"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { contextForAdmin } from "@/lib/context-for-admin";
import { requirePermission } from "@/lib/auth/require-person";
import { updateAccount } from "@/lib/commands/update-account";
import { firstIssues, typedOf, type FormState } from "../../form-state";
import { changedAccount, fieldsOf } from "../read-account";

export async function updateAccountAction(accountId: string, previous: FormState, data: FormData): Promise<FormState> {
  const person = await requirePermission("manageAccounts");
  const id = z.uuid().parse(accountId);
  const kept = { typed: typedOf(data), attempt: (previous.attempt ?? 0) + 1 };
  const read = changedAccount.safeParse(Object.fromEntries(data));
  if (!read.success) return { ...kept, fields: firstIssues(read.error) };
  const changed = await updateAccount(contextForAdmin(person), { accountId: id, ...fieldsOf(read.data) });
  if (!changed.ok) return { ...kept, problem: "This account is not here any more." };
  refresh();
  return { ...kept, notice: "Saved." };
}
