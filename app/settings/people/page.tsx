import Plus from "lucide-react/icons/plus";
import type { Metadata } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, HeadCell, Row, RowHeadCell, Table, TableHead } from "@/components/ui/table";
import { roleWords } from "@/lib/auth/permissions";
import { requirePermission } from "@/lib/auth/require-person";
import { database } from "@/lib/context";
import { peopleList } from "@/lib/queries/people-list";
import { SettingsTabs } from "../settings-tabs";
import { seenInWords } from "./seen-words";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const person = await requirePermission("managePeople");
  const people = await peopleList(database());
  const now = new Date().toISOString();
  return (
    <>
      <PageHeader
        title="Settings"
        sub="Who may do what"
        actions={
          <ButtonLink href="/settings/people/new" variant="primary">
            <Plus size={15} aria-hidden />
            Add a person
          </ButtonLink>
        }
      />
      <SettingsTabs person={person} current="people" />
      <Table caption="People">
        <TableHead>
          <HeadCell>Name</HeadCell>
          <HeadCell className="max-md:hidden">E-mail</HeadCell>
          <HeadCell>Role</HeadCell>
          <HeadCell className="max-lg:hidden">Sees</HeadCell>
          <HeadCell right className="max-sm:hidden">
            Last sign-in
          </HeadCell>
        </TableHead>
        <tbody>
          {people.map((each) => (
            <Row key={each.id}>
              <RowHeadCell className="max-w-[45vw] truncate">
                <Link href={`/settings/people/${each.id}`} className="link">
                  {each.name}
                </Link>{" "}
                {each.disabled ? <Badge tone="mute">Disabled</Badge> : null}
                {!each.disabled && each.password === "oneTime" ? <Badge tone="info">Invited</Badge> : null}
              </RowHeadCell>
              <Cell className="text-t2 max-md:hidden">{each.email}</Cell>
              <Cell>{roleWords[each.role].name}</Cell>
              <Cell className="text-t2 max-lg:hidden">
                {seenInWords(each).map((line) => (
                  <span key={line} className="block leading-5">
                    {line}
                  </span>
                ))}
              </Cell>
              <Cell right className="max-sm:hidden">
                {each.lastSignInAt ? <RelativeTime at={each.lastSignInAt} now={now} zone="UTC" style="ago" /> : "Never"}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </>
  );
}
