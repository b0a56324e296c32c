import Download from "lucide-react/icons/download";
import ScrollText from "lucide-react/icons/scroll-text";
import SearchX from "lucide-react/icons/search-x";
import ShieldCheck from "lucide-react/icons/shield-check";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { can } from "@/lib/auth/permissions";
import { database } from "@/lib/context";
import { auditActors, auditLog } from "@/lib/queries/audit-log";
import { AuditFilters } from "./audit-filters";
import { AuditTable } from "./audit-table";
import { auditHref, ORGANIZATION } from "./read-audit";
import { requireAudit, requireAuditor } from "./require-audit";
import { VerifyForm } from "./verify-form";

export const metadata: Metadata = { title: "Audit log" };
const SIZE = 50;

export default async function AuditPage({ params, searchParams }: PageProps<"/[account]/[environment]/audit">) {
  const place = await params;
  const query = await searchParams;
  const { person, scopes, mayReadPeople } = await requireAuditor(place);
  if (place.account === "all" && !mayReadPeople) redirect(auditHref({ ...place, account: scopes[0]!.slug }, {}));
  const { ask, cursor, zone } = await requireAudit(place, query);
  const { rows, newer, older } = await auditLog(database(), ask, cursor, SIZE);
  const ofPeople = ask.chain === ORGANIZATION;
  const filtered = Boolean(ask.actorId ?? ask.action ?? ask.orderId);
  const tabs = [
    ...(place.account === "all" ? [] : [{ href: auditHref(place, {}), label: scopes[0]!.name, current: !ofPeople }]),
    ...(mayReadPeople
      ? [
          {
            href: auditHref(place, {}, { of: place.account === "all" ? null : ORGANIZATION }),
            label: "People and sign-ins",
            current: ofPeople,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader
        title="Audit log"
        sub="Who did what. Entries can be added, never changed."
        actions={
          can(person.role, "export") && rows.length > 0 ? (
            // A plain link: the router would ask for a page first, and the log would be exported, and noted, twice.
            <a href={auditHref(place, query, {}, "audit/export")} className={buttonClass()}>
              <Download size={15} aria-hidden />
              Export CSV
            </a>
          ) : null
        }
      />
      <Tabs label="Which log" tabs={tabs} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-6 sm:py-2.5 sm:shadow-line-b">
        <AuditFilters
          query={query}
          ofPeople={ofPeople}
          people={await auditActors(database(), mayReadPeople ? null : scopes[0]!.accountId)}
          clearHref={auditHref(place, {}, { of: ofPeople ? ORGANIZATION : null })}
        />
        <VerifyForm {...place} ofPeople={ofPeople} icon={<ShieldCheck size={15} aria-hidden />} />
      </div>
      {rows.length > 0 ? (
        <AuditTable rows={rows} ofPeople={ofPeople} place={place} zone={zone} now={new Date().toISOString()} />
      ) : filtered || cursor ? (
        <EmptyState icon={<SearchX size={20} aria-hidden />} title="No entry matches">
          Take a filter away, or look in the other log.
        </EmptyState>
      ) : (
        <EmptyState icon={<ScrollText size={20} aria-hidden />} tone="accent" title="Nothing has happened here yet">
          Every action of your team on this account is written down here.
        </EmptyState>
      )}
      <Pager
        summary={rows.length > 0 ? `Entries ${rows.at(-1)!.sequence} to ${rows[0]!.sequence}` : "No entries"}
        newerHref={newer === null ? null : auditHref(place, query, { newer: String(newer) })}
        olderHref={older === null ? null : auditHref(place, query, { older: String(older) })}
      />
    </>
  );
}
