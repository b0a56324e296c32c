"use server";

import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { z } from "zod";
import { contextForAdmin } from "@/lib/context-for-admin";
import { requirePermission } from "@/lib/auth/require-person";
import type { AdminContext } from "@/lib/commands/admin-context";
import { resumeAccount } from "@/lib/commands/resume-account";
import { rotateKeys } from "@/lib/commands/rotate-keys";
import { testAccountConnection } from "@/lib/commands/test-account-connection";
import { enabledEnvironments } from "@/lib/queries/account-details";
import { firstIssues, typedOf, type FormState } from "../../form-state";
import { environmentNames } from "../environment-names";
import { keysOf, rotatedKeys } from "../read-account";
import { sayTest } from "./test-words";

const NOT_ACCEPTED =
  "Saved. Amazon has not accepted these keys yet: keep the old ones until a test of the connection succeeds.";

export async function rotateKeysAction(accountId: string, previous: FormState, data: FormData): Promise<FormState> {
  const person = await requirePermission("manageAccounts");
  const id = z.uuid().parse(accountId);
  const kept = { typed: typedOf(data, ["secretKey", "mwsAuthToken"]), attempt: (previous.attempt ?? 0) + 1 };
  const read = rotatedKeys.safeParse(Object.fromEntries(data));
  if (!read.success) return { ...kept, fields: firstIssues(read.error) };

  const context = contextForAdmin(person);
  const keys = { id: randomUUID(), ...keysOf(read.data) };
  const problems = await refusals(context, id, keys);
  if (problems.length > 0 && !read.data.saveAnyway)
    return { ...kept, problem: `Nothing was saved. ${problems.join(" ")}` };
  const rotated = await rotateKeys(context, { accountId: id, keys });
  if (!rotated.ok) return { ...kept, problem: "This account is not here any more." };
  for (const environment of ["sandbox", "production"] as const)
    await resumeAccount(context, { accountId: id, environment });
  refresh();
  if (problems.length > 0) return { attempt: kept.attempt, warning: `${NOT_ACCEPTED} ${problems.join(" ")}` };
  return {
    attempt: kept.attempt,
    notice: "The new keys are in use. Switch the old ones off at Amazon once nothing else uses them.",
  };
}

/** What Amazon says against these keys, one sentence for each environment that is switched on. */
async function refusals(context: AdminContext, accountId: string, keys: ReturnType<typeof keysOf>): Promise<string[]> {
  const said = [];
  for (const environment of await enabledEnvironments(context.db, accountId)) {
    const tested = await testAccountConnection(context, { accountId, environment, keys });
    if (!tested.ok) said.push(`${environmentNames[environment]}: ${sayTest(tested.refusal)}`);
  }
  return said;
}
