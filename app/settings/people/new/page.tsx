import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { requirePermission } from "@/lib/auth/require-person";
import { authSettings } from "@/lib/auth/settings";
import { placeChoices, roleChoices } from "../choices";
import { NewPersonForm } from "./new-person-form";

export const metadata: Metadata = { title: "Add a person" };

export default async function NewPersonPage() {
  await requirePermission("managePeople");
  return (
    <div className="px-4 py-4 sm:px-6">
      <Breadcrumbs trail={[{ href: "/settings/people", label: "People" }]} current="Add a person" />
      <h1 className="mt-3 text-xl font-semibold">Add a person</h1>
      <p className="mt-1 max-w-prose text-t2">
        They get a password for one sign-in, which you hand over yourself. Nothing is sent by e-mail.
      </p>
      <NewPersonForm roles={roleChoices} places={await placeChoices()} company={authSettings().company?.name ?? null} />
    </div>
  );
}
