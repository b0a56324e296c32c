"use server";

import { createHash, timingSafeEqual } from "node:crypto";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { requestAddress } from "@/lib/auth/request-address";
import { authSettings } from "@/lib/auth/settings";
import { createFirstAdmin } from "@/lib/commands/create-first-admin";
import { database } from "@/lib/context";
import { passwordProblem } from "@/lib/records/password";
import { msUntil, takeAttempt } from "@/lib/records/sign-in-attempts";

type Names = "token" | "organizationName" | "name" | "email" | "password";
export type SetupState = {
  typed?: Partial<Record<Names, string>>;
  fields?: Partial<Record<Names, string>>;
  problem?: string;
  /** Held up after too many tries: for how long. */
  waitMs?: number;
};

const form = z
  .object({
    token: z.string().trim().min(1, "Enter the setup token."),
    organizationName: z.string().trim().min(1, "Enter your shop’s or company’s name.").max(120),
    name: z.string().trim().min(1, "Enter your name.").max(120),
    email: z.email("Enter your e-mail address, such as ines@shop.example.").max(254),
    password: z.string().max(1_000),
  })
  .superRefine(({ password, email }, context) => {
    const problem = passwordProblem(password, email);
    if (problem) context.addIssue({ code: "custom", path: ["password"], message: problem });
  });

export async function setupAction(_previous: SetupState, data: FormData): Promise<SetupState> {
  const { setupToken } = authSettings();
  if (!setupToken) notFound();
  const entered = Object.fromEntries(data);
  const { token: _token, password: _password, ...typed } = entered as Record<Names, string>;
  const ask = form.safeParse(entered);
  if (!ask.success) return { typed, fields: firstIssues(ask.error) };
  const until = await takeAttempt(database(), { email: "setup", address: requestAddress(await headers()) });
  if (until) return { typed, waitMs: msUntil(until) };
  if (!same(ask.data.token, setupToken))
    return { typed, fields: { token: "This is not the token of this installation." } };
  const made = await createFirstAdmin({ db: database() }, ask.data);
  if (!made.ok) return { typed, problem: "Somebody has become the administrator already. Go to the sign-in page." };
  redirect("/sign-in?why=setUp&next=/settings/accounts/new");
}

function firstIssues(error: z.ZodError): SetupState["fields"] {
  const fields: SetupState["fields"] = {};
  for (const { path, message } of error.issues) fields[path[0] as Names] ??= message;
  return fields;
}

const digest = (text: string) => createHash("sha256").update(text).digest();
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
