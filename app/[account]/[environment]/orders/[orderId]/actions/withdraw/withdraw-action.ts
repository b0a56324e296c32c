"use server";

import { withdrawIntent } from "@/lib/commands/withdraw-intent";
import { answer } from "../answer";
import type { FormState } from "../form-state";
import { contextOfIntentForm } from "../order-of-form";
import { intentForm, readForm } from "../read-form";

export async function withdrawAction(form: FormData): Promise<FormState> {
  const on = await contextOfIntentForm(form);
  if (!on.ok) return on.said;
  const read = readForm(intentForm, form);
  return read.ok ? answer(await withdrawIntent(on.context, read.value)) : read.said;
}
