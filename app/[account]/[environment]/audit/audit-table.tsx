import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, HeadCell, Row, Table, TableHead } from "@/components/ui/table";
import type { AuditRow } from "@/lib/queries/audit-log";
import { actionInWords } from "./audit-words";
import { factsInWords } from "./facts-in-words";

type Props = {
  rows: AuditRow[];
  /** They are of no order. */
  ofPeople: boolean;
  place: { account: string; environment: string };
  zone: string;
  now: string;
};

export const AuditTable = ({ rows, ofPeople, place, zone, now }: Props) => (
  <Table caption="Audit log entries, newest first">
    <TableHead>
      <HeadCell className="max-sm:hidden">Entry</HeadCell>
      <HeadCell className="max-sm:pl-4">When</HeadCell>
      <HeadCell className="max-sm:hidden">Who</HeadCell>
      <HeadCell>What</HeadCell>
      {ofPeople ? null : <HeadCell className="max-lg:hidden">Order</HeadCell>}
    </TableHead>
    <tbody>
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell className="num align-top text-t3 max-sm:hidden [&]:py-2.5">{row.sequence}</Cell>
          <Cell className="align-top max-sm:pl-4 [&]:py-2.5">
            <RelativeTime at={row.at} now={now} zone={zone} style="date" />
          </Cell>
          <Cell className="align-top max-sm:hidden [&]:py-2.5">{row.actor ?? "Tillway"}</Cell>
          <Cell className="align-top max-lg:pr-4 [&]:py-2.5 [&]:whitespace-normal">
            <span className="font-medium">{actionInWords(row.action)}</span>
            <span className="sm:hidden">, {row.actor ?? "Tillway"}</span>
            <span className="block text-xs [overflow-wrap:anywhere] text-t2">{factsInWords(row)}</span>
            <span className="lg:hidden">
              <OrderLink row={row} place={place} />
            </span>
          </Cell>
          {ofPeople ? null : (
            <Cell className="align-top max-lg:hidden [&]:py-2.5">
              <OrderLink row={row} place={place} />
            </Cell>
          )}
        </Row>
      ))}
    </tbody>
  </Table>
);

const OrderLink = ({ row, place }: { row: AuditRow; place: Props["place"] }) =>
  row.orderId ? (
    <Link href={`/${place.account}/${place.environment}/orders/${row.orderId}`} className="link font-mono text-xs">
      {row.orderId}
    </Link>
  ) : null;
