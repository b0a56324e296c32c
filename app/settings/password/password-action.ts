"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requestAddress } from "@/lib/auth/request-address";
import { requireAnyPerson } from "@/lib/auth/require-person";
import { cookieFor } from "@/lib/auth/session";
import { changePassword, type ChangePasswordRefusal } from "@/lib/commands/change-password";
import { database } from "@/lib/context";
import { forgiveAttempts, msUntil, takeAttempt } from "@/lib/records/sign-in-attempts";

export type PasswordState = {
  fields?: { current?: string; wanted?: string; again?: string };
  /** Held up after too many tries: for how long. */
  waitMs?: number;
  done?: true;
};

const form = z.object({
  current: z.string().min(1).max(1_000),
  wanted: z.string().max(1_000),
  again: z.string().max(1_000),
});

/** Every other session of this person ends; this one goes on. */
export async function passwordAction(_previous: PasswordState, data: FormData): Promise<PasswordState> {
  const person = await requireAnyPerson();
  const ask = form.safeParse(Object.fromEntries(data));
  if (!ask.success) return { fields: { current: "Enter the password that you have now." } };
  const { current, wanted, again } = ask.data;
  if (wanted !== again) return { fields: { again: "This is not the same as the new password." } };
  const attempt = { email: `change ${person.userId}`, address: requestAddress(await headers()) };
  const until = await takeAttempt(database(), attempt);
  if (until) return { waitMs: msUntil(until) };
  const changed = await changePassword({ db: database(), person }, { current, wanted });
  if (!changed.ok) return { fields: inWords(changed.refusal) };
  await forgiveAttempts(database(), attempt);
  const startedAt = changed.value.sessionsValidFrom.getTime();
  (await cookies()).set(await cookieFor({ ...person.session, startedAt, seenAt: startedAt }));
  if (person.mustChangePassword) redirect("/");
  return { done: true };
}

function inWords(refusal: ChangePasswordRefusal): PasswordState["fields"] {
  if (refusal.why === "wrong") return { current: "This is not your password." };
  if (refusal.why === "same") return { wanted: "This is the password that you have now. Choose another one." };
  return { wanted: refusal.problem };
}
