import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson } from "@/lib/auth/require-person";

export const metadata: Metadata = { title: "Not found" };

/** Every address below an account that no other page answers: without a page of its own it would be told outside the shell. */
export default async function NoPage(): Promise<never> {
  await requirePerson();
  notFound();
}
