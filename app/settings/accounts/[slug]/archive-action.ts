"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { contextForAdmin } from "@/lib/context-for-admin";
import { requirePermission } from "@/lib/auth/require-person";
import { archiveAccount, restoreAccount } from "@/lib/commands/archive-account";
import type { FormState } from "../../form-state";
import { stillOpen } from "./still-open";

const bound = z.tuple([z.uuid(), z.enum(["archive", "restore"])]);

export async function archiveAction(
  accountId: string,
  verb: string,
  previous: FormState,
  data: FormData,
): Promise<FormState> {
  const person = await requirePermission("manageAccounts");
  const [id, wanted] = bound.parse([accountId, verb]);
  const attempt = (previous.attempt ?? 0) + 1;
  if (wanted === "archive" && data.get("sure") !== "on")
    return { attempt, problem: "Confirm first: nobody will see this account any more." };
  const outcome = await (wanted === "archive" ? archiveAccount : restoreAccount)(contextForAdmin(person), {
    accountId: id,
  });
  if (!outcome.ok && outcome.refusal.why === "stillWorking")
    return {
      attempt,
      problem: `Not now: ${stillOpen(outcome.refusal.count)}. Settle ${outcome.refusal.count === 1 ? "it" : "them"} first.`,
    };
  refresh();
  return { attempt };
}
