"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { contextForAdmin } from "@/lib/context-for-admin";
import { requirePermission } from "@/lib/auth/require-person";
import { disablePerson, enablePerson } from "@/lib/commands/disable-person";
import { resetPassword } from "@/lib/commands/reset-password";
import { explainPerson } from "../refusal-words";

export type AccessState = { problem?: string; oneTimePassword?: string };

const asked = z.object({ userId: z.uuid(), verb: z.enum(["reset", "disable", "enable"]) });

export async function accessAction(userId: string, _previous: AccessState, data: FormData): Promise<AccessState> {
  const admin = await requirePermission("managePeople");
  const { verb, ...ask } = asked.parse({ userId, verb: data.get("verb") });
  const context = contextForAdmin(admin);
  if (verb === "reset") {
    const reset = await resetPassword(context, ask);
    refresh();
    return reset.ok ? { oneTimePassword: reset.value.oneTimePassword } : { problem: explainPerson(reset.refusal) };
  }
  const outcome = await (verb === "disable" ? disablePerson : enablePerson)(context, ask);
  refresh();
  return outcome.ok ? {} : { problem: explainPerson(outcome.refusal) };
}
