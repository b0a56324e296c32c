"use server";

import { redirect } from "next/navigation";
import { contextForAdmin } from "@/lib/context-for-admin";
import { requirePermission } from "@/lib/auth/require-person";
import { createAccount } from "@/lib/commands/create-account";
import { firstIssues, typedOf, type FormState } from "../../form-state";
import { fieldsOf, keysOf, newAccount } from "../read-account";

export async function createAccountAction(previous: FormState, data: FormData): Promise<FormState> {
  const person = await requirePermission("manageAccounts");
  const kept = { typed: typedOf(data, ["secretKey", "mwsAuthToken"]), attempt: (previous.attempt ?? 0) + 1 };
  const read = newAccount.safeParse(Object.fromEntries(data));
  if (!read.success) return { ...kept, fields: firstIssues(read.error) };
  const { slug, sellerId, region } = read.data;
  const made = await createAccount(contextForAdmin(person), {
    ...{ slug, sellerId, region, keys: keysOf(read.data) },
    ...fieldsOf(read.data),
  });
  if (made.ok) redirect(`/settings/accounts/${made.value.slug}?added=1`);
  if (made.refusal.why === "slugTaken") return { ...kept, fields: { slug: "Another account has this short name." } };
  return { ...kept, fields: { sellerId: `This seller is here already, as “${made.refusal.slug}”.` } };
}
