import { z } from "zod";
import { roles } from "@/lib/auth/permissions";

const place = z.string().regex(/^[0-9a-f-]{36}:(sandbox|production)$/);

const changeable = {
  name: z.string().trim().min(1, "Enter the person’s name.").max(120, "Use at most 120 characters."),
  role: z.enum(roles, "Choose what this person may do."),
};
export const changedPerson = z.object(changeable);
export const newPerson = z.object({
  ...changeable,
  email: z.email("Enter an e-mail address, such as ines@shop.example.").max(254),
  companyOnly: z.preprocess((value) => value === "on", z.boolean()),
});

/** The ticked accounts; null where somebody sent something that no form of ours sends. */
export function readPlaces(data: FormData) {
  const read = z.array(place).safeParse(data.getAll("place"));
  if (!read.success) return null;
  return read.data.map((text) => {
    const [accountId, environment] = text.split(":") as [string, "sandbox" | "production"];
    return { accountId, environment };
  });
}
