"use server";

import { closeAuthorization } from "@/lib/commands/close-authorization";
import { answer } from "../answer";
import type { FormState } from "../form-state";
import { orderOfForm } from "../order-of-form";
import { closeAuthorizationForm, readForm } from "../read-form";

export async function closeAuthorizationAction(form: FormData): Promise<FormState> {
  const on = await orderOfForm(form, "moveMoney");
  if (!on.ok) return on.said;
  const { context } = on;
  const read = readForm(closeAuthorizationForm, form);
  return read.ok ? answer(await closeAuthorization(context, read.value)) : read.said;
}
