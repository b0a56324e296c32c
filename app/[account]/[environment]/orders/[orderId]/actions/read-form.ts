import { z } from "zod";
import { isCurrency, parseAmount } from "@/lib/payments/money";
import { plainText, SOFT_DESCRIPTOR_MAX, texts, type TextField } from "@/lib/payments/text";
import { explainTyped } from "@/lib/payments/words/typed-amount";
import { problem, type FormState } from "./form-state";

// Amazon states no length for seller order id, store name and custom information (MWS reference 9); this one keeps rows small.
const ATTRIBUTE_MAX = 255;

const trimmed = z.string().overwrite(plainText);
const within = (max: number) => (text: string) => [...text].length <= max;
const tooLong = (max: number) => ({ error: `Too long: Amazon takes ${max} characters.` });
/** An empty field is an absent one. */
const optional = (max: number) =>
  trimmed
    .refine(within(max), tooLong(max))
    .transform((text) => text || undefined)
    .optional();

export const objectId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
export const uuid = z.uuid();
/** Every form: which order, drawn from which version of it, under which one-time id. */
const drawn = { formId: uuid, drawnFrom: z.coerce.number().int().nonnegative() };

const amountIn = (currency: string) =>
  trimmed.transform((text, context) => {
    const amount = parseAmount(text, currency);
    if (amount && amount.minor > 0) return amount.minor;
    const message = amount ? "Enter an amount above zero." : explainTyped(text, currency);
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
const noteOf = (field: TextField) => optional(texts[field].max);
const statement = optional(SOFT_DESCRIPTOR_MAX);

export const orderForm = z.object(drawn);
export const reasonForm = (field: TextField) => z.object({ ...drawn, reason: noteOf(field) });
export const closeAuthorizationForm = reasonForm("authorizationClosureReason").extend({ authorizationId: objectId });

const moneyForm = (currency: string, note: TextField) =>
  z.object({ ...drawn, amount: amountIn(currency), note: noteOf(note), softDescriptor: statement });
export const refundForm = (currency: string) => moneyForm(currency, "sellerRefundNote").extend({ captureId: objectId });
export const captureForm = (currency: string) =>
  moneyForm(currency, "sellerCaptureNote").extend({ authorizationId: objectId });
export const authorizeForm = (currency: string) =>
  moneyForm(currency, "sellerAuthorizationNote").extend({
    timeoutMinutes: z.enum(["0", "1440"]).transform(Number),
    captureNow: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
  });

const attributes = {
  sellerOrderId: optional(ATTRIBUTE_MAX),
  storeName: optional(ATTRIBUTE_MAX),
  customInformation: optional(ATTRIBUTE_MAX),
  sellerNote: noteOf("sellerNote"),
};
export const attributesForm = z.object({ ...drawn, ...attributes });
export const currencyForm = z.object({ currency: z.string().refine(isCurrency) });
export const draftForm = (currency: string) => attributesForm.extend({ amount: amountIn(currency) });

export const intentForm = z.object({ intentId: uuid });
export const settleForm = z.discriminatedUnion("ending", [
  z.object({ intentId: uuid, ending: z.literal("object"), objectId }),
  z.object({
    intentId: uuid,
    ending: z.literal("didNotHappen"),
    reason: trimmed.min(1, "Say how you know that it did not happen.").refine(within(1000), tooLong(1000)),
  }),
]);

type Reading<T> = { ok: true; value: T } | { ok: false; said: FormState };

/** Everything in a form comes from a browser: what doesn't fit is said beside its field, or refused as a whole. */
export function readForm<T>(schema: z.ZodType<T>, form: FormData): Reading<T> {
  const read = schema.safeParse(Object.fromEntries(form));
  if (read.success) return { ok: true, value: read.data };
  const issue = read.error.issues[0];
  const field = String(issue?.path[0] ?? "");
  const typed =
    issue && !["formId", "drawnFrom", "intentId", "captureId", "authorizationId", "currency"].includes(field);
  return { ok: false, said: typed ? problem(issue.message, field) : problem(DAMAGED) };
}

const DAMAGED = "This form is damaged, so nothing was sent. Close it and open it again.";
