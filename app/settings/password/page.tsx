import type { Metadata } from "next";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { requireAnyPerson } from "@/lib/auth/require-person";
import { SettingsTabs } from "../settings-tabs";
import { PasswordForm } from "./password-form";

export const metadata: Metadata = { title: "Your password" };

export default async function PasswordPage() {
  const person = await requireAnyPerson();
  return (
    <>
      <PageHeader title="Settings" sub={person.email} />
      {person.mustChangePassword ? null : <SettingsTabs person={person} current="password" />}
      <div className="max-w-[440px] px-4 py-5 sm:px-6">
        {person.mustChangePassword ? (
          <Note tone="accent" title="Choose your own password." className="mb-5">
            You came in with a one-time password. Nothing else opens until you choose one that only you know.
          </Note>
        ) : null}
        <PasswordForm oneTime={person.mustChangePassword} email={person.email} />
      </div>
    </>
  );
}
