"use server";

import { confirmOrder } from "@/lib/commands/confirm-order";
import { answer } from "../answer";
import type { FormState } from "../form-state";
import { orderOfForm } from "../order-of-form";
import { orderForm, readForm } from "../read-form";

export async function confirmAction(form: FormData): Promise<FormState> {
  const on = await orderOfForm(form, "moveMoney");
  if (!on.ok) return on.said;
  const { context, order } = on;
  const read = readForm(orderForm, form);
  return read.ok ? answer(await confirmOrder(context, { ...read.value, orderId: order.id })) : read.said;
}
