"use server";

import { captureAuthorization } from "@/lib/commands/capture-authorization";
import { answer } from "../answer";
import { problem, type FormState } from "../form-state";
import { orderOfForm } from "../order-of-form";
import { captureForm, readForm } from "../read-form";

export async function captureAction(form: FormData): Promise<FormState> {
  const on = await orderOfForm(form, "moveMoney");
  if (!on.ok) return on.said;
  const { context, order } = on;
  const hold = order.snapshot.authorizations.find(({ id }) => id === form.get("authorizationId"));
  if (!hold) return problem("Choose the hold to capture.");
  const read = readForm(captureForm(hold.amount.currency), form);
  if (!read.ok) return read.said;
  const { amount, ...ask } = read.value;
  return answer(await captureAuthorization(context, { ...ask, amountMinor: amount }));
}
