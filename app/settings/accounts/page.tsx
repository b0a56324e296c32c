import Plus from "lucide-react/icons/plus";
import Store from "lucide-react/icons/store";
import type { Metadata } from "next";
import Link from "next/link";
import { Badge, Tag } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Cell, HeadCell, Row, RowHeadCell, Table, TableHead } from "@/components/ui/table";
import { requirePermission } from "@/lib/auth/require-person";
import { database } from "@/lib/context";
import { accountsList, type AccountItem } from "@/lib/queries/accounts-list";
import { SettingsTabs } from "../settings-tabs";
import { EnvironmentBadge } from "./environment-badge";
import { KeysAge } from "./keys-age";

export const metadata: Metadata = { title: "Merchant accounts" };

export default async function AccountsPage() {
  const person = await requirePermission("manageAccounts");
  const accounts = await accountsList(database());
  const add = (
    <ButtonLink href="/settings/accounts/new" variant="primary">
      <Plus size={15} aria-hidden />
      Add an account
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Settings" sub="Merchant accounts at Amazon Pay" actions={accounts.length > 0 ? add : null} />
      <SettingsTabs person={person} current="accounts" />
      {accounts.length === 0 ? (
        <EmptyState icon={<Store size={20} aria-hidden />} tone="accent" title="No merchant account yet" actions={add}>
          Add the seller ID and the keys that Amazon gave you. Orders appear as soon as they are fetched.
        </EmptyState>
      ) : (
        <AccountsTable accounts={accounts} now={new Date().toISOString()} />
      )}
    </>
  );
}

const AccountsTable = ({ accounts, now }: { accounts: AccountItem[]; now: string }) => (
  <Table caption="Merchant accounts">
    <TableHead>
      <HeadCell>Account</HeadCell>
      <HeadCell className="max-lg:hidden">Short name</HeadCell>
      <HeadCell className="max-md:hidden">Seller ID</HeadCell>
      <HeadCell className="max-sm:hidden">Region</HeadCell>
      <HeadCell>Environments</HeadCell>
      <HeadCell className="max-lg:hidden">Keys</HeadCell>
      <HeadCell right className="max-md:hidden">
        People
      </HeadCell>
    </TableHead>
    <tbody>
      {accounts.map((account) => (
        <Row key={account.id}>
          <RowHeadCell>
            <Link href={`/settings/accounts/${account.slug}`} className="link">
              {account.name}
            </Link>{" "}
            {account.archived ? <Badge tone="mute">Archived</Badge> : null}
          </RowHeadCell>
          <Cell className="max-lg:hidden">{account.slug}</Cell>
          <Cell className="font-mono text-xs max-md:hidden">{account.sellerId}</Cell>
          <Cell className="max-sm:hidden">
            <Tag>{account.region.toUpperCase()}</Tag> {account.currency}
          </Cell>
          <Cell>
            <span className="flex flex-wrap gap-1.5 py-1.5">
              {account.environments.map((status) => (
                <EnvironmentBadge key={status.environment} status={status} />
              ))}
            </span>
          </Cell>
          <Cell className="max-lg:hidden">
            <KeysAge since={account.keysSince} now={now} zone={account.timeZone} />
          </Cell>
          <Cell right className="max-md:hidden">
            {account.people}
          </Cell>
        </Row>
      ))}
    </tbody>
  </Table>
);
