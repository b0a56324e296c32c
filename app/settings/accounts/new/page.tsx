import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { requirePermission } from "@/lib/auth/require-person";
import { zoneChoices } from "../time-zones";
import { NewAccountForm } from "./new-account-form";

export const metadata: Metadata = { title: "Add an account" };

export default async function NewAccountPage() {
  await requirePermission("manageAccounts");
  return (
    <div className="px-4 py-4 sm:px-6">
      <Breadcrumbs trail={[{ href: "/settings/accounts", label: "Merchant accounts" }]} current="Add an account" />
      <h1 className="mt-3 text-xl font-semibold">Add an account</h1>
      <p className="mt-1 max-w-prose text-t2">
        One seller at Amazon in one region. Saving sends nothing to Amazon; you can test the connection right after.
      </p>
      <NewAccountForm zones={zoneChoices("UTC", new Date())} />
    </div>
  );
}
