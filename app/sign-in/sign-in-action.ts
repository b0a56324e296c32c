"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { safeNext } from "@/lib/auth/next-path";
import { signInWithPassword, type SignInRefusal } from "@/lib/auth/sign-in";
import { requestAddress } from "@/lib/auth/request-address";
import { cookieFor } from "@/lib/auth/session";
import { database } from "@/lib/context";
import { msUntil } from "@/lib/records/sign-in-attempts";

export type SignInState = {
  email?: string;
  problem?: string;
  fields?: { email?: string; password?: string };
  /** Held up after too many tries: for how long. */
  waitMs?: number;
};

const form = z.object({ email: z.email().max(254), password: z.string().min(1).max(1_000) });

export async function signInAction(next: string, _previous: SignInState, data: FormData): Promise<SignInState> {
  const typed = data.get("email");
  const email = typeof typed === "string" ? typed.trim() : "";
  const ask = form.safeParse({ email, password: data.get("password") });
  if (!ask.success) return { email, fields: fieldProblems(ask.error) };
  const entered = await signInWithPassword(database(), { ...ask.data, address: requestAddress(await headers()) });
  if (!entered.ok) return { email, ...saying(entered.refusal) };
  (await cookies()).set(await cookieFor(entered.session));
  redirect(safeNext(next));
}

const fieldProblems = (error: z.ZodError): SignInState["fields"] => {
  const wrong = new Set(error.issues.map((issue) => issue.path[0]));
  return {
    email: wrong.has("email") ? "Enter your e-mail address, such as ines@shop.example." : undefined,
    password: wrong.has("password") ? "Enter your password." : undefined,
  };
};

function saying(refusal: SignInRefusal): SignInState {
  if (refusal.why === "wait") return { waitMs: msUntil(refusal.until) };
  if (refusal.why === "expired")
    return { problem: "This one-time password has expired. Ask an administrator for a new one." };
  return { problem: "That e-mail address and password don’t match. Check both and try again." };
}
