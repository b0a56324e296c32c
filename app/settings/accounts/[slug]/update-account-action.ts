"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { contextForAdmin } from "@/lib/context-for-admin";
import { requirePermission } from "@/lib/auth/require-person";
import { updateAccount } from "@/lib/commands/update-account";
import { firstIssues, typedOf, type FormState } from "../../form-state";
import { stillOpen } from "./still-open";
import { changedAccount, fieldsOf } from "../read-account";

export async function updateAccountAction(accountId: string, previous: FormState, data: FormData): Promise<FormState> {
  const person = await requirePermission("manageAccounts");
  const id = z.uuid().parse(accountId);
  const kept = { typed: typedOf(data), attempt: (previous.attempt ?? 0) + 1 };
  const read = changedAccount.safeParse(Object.fromEntries(data));
  if (!read.success) return { ...kept, fields: firstIssues(read.error) };
  const changed = await updateAccount(contextForAdmin(person), { accountId: id, ...fieldsOf(read.data) });
  if (!changed.ok) return { ...kept, problem: problemOf(changed.refusal) };
  refresh();
  return { ...kept, notice: "Saved." };
}

type Refusal = Extract<Awaited<ReturnType<typeof updateAccount>>, { ok: false }>["refusal"];

function problemOf(refusal: Refusal): string {
  if (refusal.why === "noSuchAccount") return "This account is not here any more.";
  const { environment, count } = refusal;
  return `${environment === "sandbox" ? "Sandbox" : "Production"} can’t be switched off now: ${stillOpen(count)} there. Settle ${count === 1 ? "it" : "them"} first.`;
}
