import { z } from "zod";
import { refuseSoftDescriptor } from "@/lib/payments/text";

const RESERVED = ["all", "api", "settings", "setup", "sign-in", "help", "new"];
const optional = (schema: z.ZodString) =>
  z.preprocess((text) => (typeof text === "string" ? text.trim() || undefined : text), schema.optional());
const url = (label: string) =>
  optional(z.string().max(500, "Use at most 500 characters.")).refine(
    (text) => !text || URL.parse(text)?.protocol === "https:",
    {
      error: `Enter an address that begins with https://, to which Amazon sends the buyer after ${label}.`,
    },
  );
const ticked = z.preprocess((value) => value === "on", z.boolean());

const details = {
  name: z
    .string()
    .trim()
    .min(1, "Enter a name by which your team knows this account.")
    .max(80, "Use at most 80 characters."),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone from the list."),
  storeName: optional(z.string().max(255, "Use at most 255 characters.")),
  softDescriptor: optional(z.string()).refine(
    (text) => !text || !refuseSoftDescriptor(text),
    "That is too long for a card statement: 16 characters at most.",
  ),
  confirmSuccessUrl: url("a successful challenge"),
  confirmFailureUrl: url("a failed one"),
  sandbox: ticked,
  production: ticked,
};
const keys = {
  accessKeyId: z
    .string()
    .trim()
    .regex(
      /^[A-Z0-9]{16,40}$/,
      "An access key has 16 to 40 capital letters and digits, such as AKIA1234567890EXAMPLE.",
    ),
  secretKey: z
    .string()
    .trim()
    .min(1, "Enter the secret key that belongs to the access key.")
    .regex(/^\S*$/, "A secret key has no blanks.")
    .min(16, "A secret key has 16 or more characters.")
    .max(200, "A secret key has at most 200 characters."),
  mwsAuthToken: optional(
    z
      .string()
      .regex(/^amzn\.mws\./, "An authorization token begins with amzn.mws. Leave it empty if the keys are your own.")
      .regex(
        /^.{9}[0-9A-Za-z-]{8,80}$/,
        "An authorization token has 8 to 80 letters, digits and hyphens after amzn.mws. and no blanks.",
      ),
  ),
};

type Details = z.infer<z.ZodObject<typeof details>>;

function checkTogether(
  { confirmSuccessUrl, confirmFailureUrl, sandbox, production }: Details,
  context: z.RefinementCtx,
) {
  const issue = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (confirmSuccessUrl && !confirmFailureUrl) issue("confirmFailureUrl", "Amazon wants both addresses or none.");
  if (!confirmSuccessUrl && confirmFailureUrl) issue("confirmSuccessUrl", "Amazon wants both addresses or none.");
  if (!sandbox && !production) issue("sandbox", "Switch on at least one environment.");
}

export const newAccount = z
  .object({
    ...details,
    ...keys,
    slug: z
      .string()
      .trim()
      .regex(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/, "Use lowercase letters, digits and hyphens, such as shop-uk.")
      .refine((slug) => !RESERVED.includes(slug), "This word is part of other addresses. Choose another one."),
    sellerId: z
      .string()
      .trim()
      .regex(
        /^A[A-Z0-9]{9,19}$/,
        "A seller ID begins with A and has capital letters and digits, such as A2EXAMPLESELLER.",
      ),
    region: z.enum(["us", "uk", "de", "jp"], "Choose the region."),
  })
  .superRefine(checkTogether);
export const changedAccount = z.object(details).superRefine(checkTogether);
export const rotatedKeys = z.object({ ...keys, saveAnyway: ticked });

/** As the commands take them. */
export const fieldsOf = (entered: Details) => ({
  name: entered.name,
  timeZone: entered.timeZone,
  storeName: entered.storeName ?? null,
  softDescriptor: entered.softDescriptor ?? null,
  confirmSuccessUrl: entered.confirmSuccessUrl ?? null,
  confirmFailureUrl: entered.confirmFailureUrl ?? null,
  enabled: { sandbox: entered.sandbox, production: entered.production },
});

export const keysOf = ({ accessKeyId, secretKey, mwsAuthToken }: z.infer<z.ZodObject<typeof keys>>) => ({
  accessKeyId,
  secretKey,
  mwsAuthToken,
});

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
