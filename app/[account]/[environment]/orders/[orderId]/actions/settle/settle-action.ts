"use server";

import { settleIntent } from "@/lib/commands/settle-intent";
import { answer } from "../answer";
import type { FormState } from "../form-state";
import { contextOfIntentForm } from "../order-of-form";
import { readForm, settleForm } from "../read-form";

export async function settleAction(form: FormData): Promise<FormState> {
  const on = await contextOfIntentForm(form);
  if (!on.ok) return on.said;
  const read = readForm(settleForm, form);
  if (!read.ok) return read.said;
  const { intentId, ...chosen } = read.value;
  const ending =
    chosen.ending === "object"
      ? { kind: "object" as const, objectId: chosen.objectId }
      : { kind: "didNotHappen" as const, reason: chosen.reason };
  return answer(await settleIntent(on.context, { intentId, ending }));
}
