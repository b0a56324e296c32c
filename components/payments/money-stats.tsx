import type { ReactNode } from "react";
import type { Money } from "@/lib/payments/money";
import { MoneyText } from "./money-text";

export type MoneyStat = { label: string; amount: Money | null; note?: ReactNode };

/** An order's amounts side by side: total, authorized, captured, refunded, remaining. */
export const MoneyStats = ({ stats, locale }: { stats: MoneyStat[]; locale?: string }) => (
  <dl className="mb-3 flex flex-wrap gap-y-3">
    {stats.map(({ label, amount, note }) => (
      <div
        key={label}
        className="min-w-28 flex-1 pr-3.5 not-first:border-l not-first:border-line not-first:pl-3.5 max-sm:min-w-1/2 max-sm:not-first:border-0 max-sm:not-first:pl-0"
      >
        <dt className="text-xs text-t2">{label}</dt>
        <dd className="mt-[3px]">
          <MoneyText amount={amount} locale={locale} className="text-stat font-semibold" />
          {note ? <span className="num mt-px block text-xs text-t2">{note}</span> : null}
        </dd>
      </div>
    ))}
  </dl>
);
