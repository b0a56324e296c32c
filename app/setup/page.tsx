import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignInLayout } from "@/components/shell/sign-in-layout";
import { authSettings } from "@/lib/auth/settings";
import { database } from "@/lib/context";
import { organizationAtTheDoor } from "@/lib/queries/organization";
import { SetupForm } from "./setup-form";

export const metadata: Metadata = { title: "First administrator" };

/** There only while nobody is, and only for whoever knows the token that the installation was started with. */
export default async function SetupPage() {
  const { setupToken } = authSettings();
  if (!setupToken || (await organizationAtTheDoor(database())).anyPerson) notFound();
  return (
    <SignInLayout title="First administrator" about="This page is here once, until somebody can sign in.">
      <SetupForm />
    </SignInLayout>
  );
}
