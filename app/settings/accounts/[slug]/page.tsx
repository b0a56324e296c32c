import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Tag } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Note } from "@/components/ui/note";
import { requirePermission } from "@/lib/auth/require-person";
import { database } from "@/lib/context";
import { accountDetails } from "@/lib/queries/account-details";
import type { EnvironmentStatus } from "@/lib/queries/accounts-list";
import { zoneChoices, zoneInWords } from "../time-zones";
import { ArchiveForm } from "./archive-form";
import { Connection } from "./connection";
import { DetailsForm } from "./details-form";
import { Keys } from "./keys";
import { Section } from "./section";
import { WhoSees } from "./who-sees";

export const metadata: Metadata = { title: "Merchant account" };

export default async function AccountPage({ params, searchParams }: PageProps<"/settings/accounts/[slug]">) {
  await requirePermission("manageAccounts");
  const account = await accountDetails(database(), (await params).slug);
  if (!account) notFound();
  const at = new Date();
  const now = at.toISOString();
  return (
    <div className="px-4 py-4 sm:px-6">
      <Breadcrumbs trail={[{ href: "/settings/accounts", label: "Merchant accounts" }]} current={account.name} />
      <h1 className="mt-3 flex flex-wrap items-center gap-2 text-xl font-semibold wrap-anywhere">
        {account.name} <Tag>{account.region.toUpperCase()}</Tag>
      </h1>
      <p className="mt-1 text-t2">
        Seller <span className="font-mono text-xs">{account.sellerId}</span> · {account.currency} ·{" "}
        {zoneInWords(account.timeZone, at)}
      </p>
      {(await searchParams).added ? (
        <Note tone="info" role="status" className="mt-4 max-w-[720px]" title="The account is added.">
          {afterAdding(account.environments)}
        </Note>
      ) : null}
      {account.archivedAt ? (
        <Note tone="warn" className="mt-4 max-w-[720px]" title="This account is archived.">
          Nobody sees its orders, and nothing new can be asked of Amazon. Nothing was deleted.
        </Note>
      ) : null}
      <Section title="Connection">
        <Connection
          accountId={account.id}
          environments={account.environments}
          keysSince={account.keys.find((key) => key.until === null)?.since}
          now={now}
        />
      </Section>
      <Section title="Keys">
        <Keys account={account} now={now} />
      </Section>
      <Section title="People">
        <WhoSees people={account.people} />
      </Section>
      <Section title="Details">
        <DetailsForm account={account} zones={zoneChoices(account.timeZone, at)} />
      </Section>
      <Section title={account.archivedAt ? "Bring it back" : "Archive"}>
        <ArchiveForm accountId={account.id} name={account.name} archived={account.archivedAt !== null} />
      </Section>
    </div>
  );
}

function afterAdding(environments: EnvironmentStatus[]): string {
  if (environments.some(({ keys }) => keys === "accepted")) return "Say which people see it.";
  if (environments.some(({ lastTest }) => lastTest)) return "Say which people see it, once Amazon accepts the keys.";
  return "Nothing was sent to Amazon yet. Test the connection, then say which people see it.";
}
