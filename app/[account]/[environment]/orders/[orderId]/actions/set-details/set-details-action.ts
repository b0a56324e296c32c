"use server";

import { setOrderDetails } from "@/lib/commands/set-order-details";
import { answer } from "../answer";
import type { FormState } from "../form-state";
import { orderOfForm } from "../order-of-form";
import { attributesForm, currencyForm, draftForm, readForm } from "../read-form";

/** A Draft's form has an amount in it; what is added to a confirmed order has none. */
export async function setDetailsAction(form: FormData): Promise<FormState> {
  const on = await orderOfForm(form, "moveMoney");
  if (!on.ok) return on.said;
  const { context, order } = on;
  if (!form.has("amount")) {
    const read = readForm(attributesForm, form);
    return read.ok ? answer(await setOrderDetails(context, { ...read.value, orderId: order.id })) : read.said;
  }
  const chosen = readForm(currencyForm, form);
  if (!chosen.ok) return chosen.said;
  const { currency } = chosen.value;
  const read = readForm(draftForm(currency), form);
  if (!read.ok) return read.said;
  const { amount, ...ask } = read.value;
  return answer(await setOrderDetails(context, { ...ask, orderId: order.id, amountMinor: amount, currency }));
}
