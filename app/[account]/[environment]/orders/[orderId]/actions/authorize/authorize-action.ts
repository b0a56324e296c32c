"use server";

import { authorizeOrder } from "@/lib/commands/authorize-order";
import { currencyOf } from "@/lib/payments/totals";
import { answer } from "../answer";
import type { FormState } from "../form-state";
import { orderOfForm } from "../order-of-form";
import { authorizeForm, readForm } from "../read-form";

export async function authorizeAction(form: FormData): Promise<FormState> {
  const on = await orderOfForm(form, "moveMoney");
  if (!on.ok) return on.said;
  const { context, order } = on;
  const read = readForm(authorizeForm(currencyOf(order.snapshot)), form);
  if (!read.ok) return read.said;
  const { amount, ...ask } = read.value;
  return answer(await authorizeOrder(context, { ...ask, orderId: order.id, amountMinor: amount }));
}
