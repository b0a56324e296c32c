import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { isPlace, pathOf } from "@/lib/auth/place";
import { requireScopes } from "@/lib/auth/require-actor";

export const metadata: Metadata = { title: "Not found" };

type Props = { params: Promise<{ account: string; environment: string; rest?: string[] }> };

/** Every address below an account that no other page answers: without a page of its own it would be told outside the shell. */
export default async function NoPage({ params }: Props): Promise<never> {
  const { rest, ...place } = await params;
  if (!isPlace(place)) notFound(); // a file of the last version, or whatever machines ask for: nobody need sign in for that
  await requireScopes(place);
  if (rest) notFound();
  redirect(pathOf(place));
}
