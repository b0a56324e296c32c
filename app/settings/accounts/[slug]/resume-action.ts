"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { contextForAdmin } from "@/lib/context-for-admin";
import { requirePermission } from "@/lib/auth/require-person";
import { resumeAccount } from "@/lib/commands/resume-account";
import type { FormState } from "../../form-state";

const bound = z.tuple([z.uuid(), z.enum(["sandbox", "production"])]);

/** Nothing to do where it resumed by itself meanwhile: the page then shows that. */
export async function resumeAction(accountId: string, environment: string): Promise<FormState> {
  const person = await requirePermission("manageAccounts");
  const [id, place] = bound.parse([accountId, environment]);
  await resumeAccount(contextForAdmin(person), { accountId: id, environment: place });
  refresh();
  return {};
}
