"use server";

import { refundCapture } from "@/lib/commands/refund-capture";
import { answer } from "../answer";
import { problem, type FormState } from "../form-state";
import { orderOfForm } from "../order-of-form";
import { readForm, refundForm } from "../read-form";

export async function refundAction(form: FormData): Promise<FormState> {
  const on = await orderOfForm(form, "refund");
  if (!on.ok) return on.said;
  const { context, order } = on;
  const capture = order.snapshot.captures.find(({ id }) => id === form.get("captureId"));
  if (!capture) return problem("Choose the capture to refund.");
  const read = readForm(refundForm(capture.amount.currency), form);
  if (!read.ok) return read.said;
  const { amount, ...ask } = read.value;
  return answer(await refundCapture(context, { ...ask, amountMinor: amount }));
}
