import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { RelativeTime } from "@/components/ui/relative-time";
import { requirePermission } from "@/lib/auth/require-person";
import { database } from "@/lib/context";
import { personDetails } from "@/lib/queries/people-list";
import { Section } from "../../accounts/[slug]/section";
import { placeChoices, roleChoices } from "../choices";
import { AccessForms } from "./access-forms";
import { ChangePersonForm } from "./change-person-form";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: PageProps<"/settings/people/[userId]">) {
  const admin = await requirePermission("managePeople");
  const id = z.uuid().safeParse((await params).userId);
  const person = id.success ? await personDetails(database(), id.data) : null;
  if (!person) notFound();
  const yourself = person.id === admin.userId;
  return (
    <div className="px-4 py-4 sm:px-6">
      <Breadcrumbs trail={[{ href: "/settings/people", label: "People" }]} current={person.name} />
      <h1 className="mt-3 flex flex-wrap items-center gap-2 text-xl font-semibold wrap-anywhere">
        {person.name} {person.disabled ? <Badge tone="mute">Disabled</Badge> : null}
      </h1>
      <p className="mt-1 text-t2">
        {person.email}.{" "}
        {person.lastSignInAt ? (
          <>
            Last signed in{" "}
            <RelativeTime at={person.lastSignInAt} now={new Date().toISOString()} zone="UTC" style="date" />, UTC.
          </>
        ) : (
          "Has never signed in."
        )}
      </p>
      <Section title="What they may do">
        <ChangePersonForm person={person} roles={roleChoices} places={await placeChoices()} yourself={yourself} />
      </Section>
      <Section title="Getting in">
        <AccessForms person={person} yourself={yourself} />
      </Section>
    </div>
  );
}
