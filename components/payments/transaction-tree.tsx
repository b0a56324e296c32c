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
  const kids = node.children ?? [];
  return (
    <div className={rails[node.object]}>
      <div
        className={cn(
          "grid grid-cols-[26px_minmax(0,1fr)_auto] grid-rows-[minmax(28px,auto)] items-center gap-x-3 py-[9px]",
          "@2xl:grid-cols-[26px_auto_minmax(0,1fr)_116px_112px_92px_88px]",
          kids.length > 0 && "tree-stem relative",
        )}
      >
        <ObjectIcon object={node.object} state={node.state} />
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 @2xl:contents">
          <b className="font-medium">{names[node.object]}</b>
          <div className="@2xl:col-start-4">
            <StateBadge state={node.look} />
          </div>
        </div>
        <div className="text-right font-medium @max-2xl:self-start @max-2xl:leading-7 @2xl:col-start-6">
          <MoneyText amount={amount} locale={locale} standing={declined ? "void" : undefined} />
        </div>
        <p className="col-start-2 -col-end-1 mt-px max-w-prose text-xs leading-[17px] text-pretty text-t2 max-sm:text-sm @2xl:col-end-7 @2xl:row-start-2">
          {node.sentence} {node.reasonCode ? <code className="reason-code">{node.reasonCode}</code> : null}
        </p>
        <div className="col-start-2 -col-end-1 flex flex-wrap items-center gap-x-2 text-xs text-t2 @2xl:contents">
          <div className="@2xl:col-start-5 @2xl:row-start-1">
            <RelativeTime at={node.at} now={now} zone={zone} style="date" />
          </div>
          <div className="@2xl:col-start-3 @2xl:row-start-1 pointer-coarse:-my-3">
            <ObjectId id={node.id} what={`${node.object} ID`} short />
          </div>
          <div className="ml-auto text-right @2xl:col-start-7 @2xl:row-start-1 pointer-coarse:-my-2">{node.action}</div>
        </div>
      </div>
      {kids.length > 0 ? (
        <ul className="tree-kids relative pl-6 @2xl:pl-[38px]">
          {kids.map((child) => (
            <li key={child.id}>
              <Stop node={child} now={now} zone={zone} locale={locale} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
