"use server";

import { cancelOrder } from "@/lib/commands/cancel-order";
import { answer } from "../answer";
import type { FormState } from "../form-state";
import { orderOfForm } from "../order-of-form";
import { readForm, reasonForm } from "../read-form";

export async function cancelOrderAction(form: FormData): Promise<FormState> {
  const on = await orderOfForm(form, "moveMoney");
  if (!on.ok) return on.said;
  const { context, order } = on;
  const read = readForm(reasonForm("cancelationReason"), form);
  return read.ok ? answer(await cancelOrder(context, { ...read.value, orderId: order.id })) : read.said;
}
