import ArrowRight from "lucide-react/icons/arrow-right";
import type { ReactNode } from "react";
import { MoneyBar } from "@/components/payments/money-bar";
import { moneyBar } from "@/lib/payments/totals";
import type { OrderSnapshot } from "@/lib/payments/snapshot";

export type Row = { label: string; before: string; after: string };

/** What an action changes: the order's money afterwards, and each figure before and after. Null: it can't be done as it stands. */
export function Changes({
  title,
  before: now,
  after,
  rows,
  children,
}: {
  title: string;
  after: OrderSnapshot | null;
  /** The order as it is. */
  before: OrderSnapshot;
  rows: Row[];
  children?: ReactNode;
}) {
  return (
    <section aria-label={title} className="max-sm:card flex flex-col gap-[18px] max-sm:rounded-xl">
      <div>
        <h3 className="mb-2 text-xs font-semibold text-t1">{title}</h3>
        <MoneyBar {...moneyBar(after ?? now)} legend="none" />
        <dl className="num mt-3 grid grid-cols-[minmax(0,1fr)_auto_auto_auto] items-center gap-x-2 gap-y-[7px]">
          {rows.map(({ label, before, after: then }) => (
            <div key={label} className="contents">
              <dt>{label}</dt>
              <dd className="text-right text-t2">{before}</dd>
              <dd aria-hidden>
                <ArrowRight size={13} className="text-t3" />
              </dd>
              <dd className="text-right font-semibold">
                <span className="sr-only">then </span>
                {after ? then : <Unknown />}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {children}
    </section>
  );
}

export const Unknown = () => (
  <>
    <span aria-hidden className="font-normal text-t3">
      –
    </span>
    <span className="sr-only">not known yet</span>
  </>
);
