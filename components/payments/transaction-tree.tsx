import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/components/ui/cn";
import { type Money, money } from "@/lib/payments/money";
import { MoneyText } from "./money-text";
import { type MoneyObject, ObjectIcon } from "./object-icon";
import { ObjectId } from "./object-id";
import { StateBadge, type StateLook } from "./state-badge";

export type TransactionNode = {
  object: MoneyObject;
  id: string;
  /** Amazon's own name of the state. */
  state: string;
  look: StateLook;
  amount: Money;
  /** What the state means, in words anyone understands. */
  sentence: ReactNode;
  reasonCode?: string | null;
  /** ISO. */
  at: string;
  /** A button, or a menu of what else can be done. */
  action?: ReactNode;
  children?: TransactionNode[];
};
type Props = { nodes: TransactionNode[]; now: string; zone: string; locale?: string };

/** A route map of the money: each authorization, the captures it led to, and what went back of them. */
export const TransactionTree = ({ nodes, ...drawn }: Props) => (
  <ul className="@container flex flex-col" aria-label="Transactions">
    {nodes.map((node) => (
      <li key={node.id} className="py-1 not-first:shadow-line-t">
        <Stop node={node} {...drawn} />
      </li>
    ))}
  </ul>
);

const names: Record<MoneyObject, string> = { authorization: "Authorization", capture: "Capture", refund: "Refund" };
const rails: Record<MoneyObject, string> = {
  authorization: "[--rail:var(--m-hold)]",
  capture: "[--rail:color-mix(in_oklch,var(--m-refund)_60%,var(--surface))]",
  refund: "",
};

function Stop({ node, now, zone, locale }: { node: TransactionNode } & Omit<Props, "nodes">) {
  const amount = node.object === "refund" ? money(-node.amount.minor, node.amount.currency) : node.amount;
  const declined = node.state === "Declined";
  return (
    <>
      <div className="grid grid-cols-[26px_minmax(0,1fr)_auto] items-center gap-x-3 py-[9px] @2xl:grid-cols-[26px_minmax(0,1fr)_116px_112px_92px_88px]">
        <ObjectIcon object={node.object} state={node.state} />
        <div className="flex min-w-0 flex-wrap items-center gap-x-2">
          <b className="font-medium">{names[node.object]}</b>
          <ObjectId id={node.id} what={`${node.object} ID`} short />
        </div>
        <div className="@max-2xl:col-start-2 @max-2xl:row-start-2">
          <StateBadge state={node.look} />
        </div>
        <div className="text-xs text-t2 @max-2xl:hidden">
          <RelativeTime at={node.at} now={now} zone={zone} style="date" />
        </div>
        <div className="text-right font-medium @max-2xl:col-start-3 @max-2xl:row-start-1">
          <MoneyText amount={amount} locale={locale} standing={declined ? "void" : undefined} />
        </div>
        <div className="text-right @max-2xl:col-start-3 @max-2xl:row-start-2">{node.action}</div>
        <p className="col-start-2 -col-end-1 mt-px max-w-prose text-xs leading-[17px] text-t2 max-sm:mt-1 max-sm:text-sm @2xl:col-end-6">
          {node.sentence} {node.reasonCode ? <code className="reason-code">{node.reasonCode}</code> : null}
          <span className="block @2xl:hidden">
            <RelativeTime at={node.at} now={now} zone={zone} style="date" />
          </span>
        </p>
      </div>
      {node.children?.length ? (
        <ul className={cn("tree-kids relative pl-6 @2xl:pl-[38px]", rails[node.object])}>
          {node.children.map((child) => (
            <li key={child.id}>
              <Stop node={child} now={now} zone={zone} locale={locale} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
