import { cn } from "@/components/ui/cn";
import { type Money, formatMoney, isPositive } from "@/lib/payments/money";
import type { MoneySegment } from "@/lib/payments/totals";
import { moneyParts } from "./money-parts";

type Notes = Partial<Record<MoneySegment["kind"], string>>;
type Props = {
  segments: MoneySegment[];
  whole: Money;
  locale?: string;
  legend?: "row" | "list" | "none";
  /** What a part belongs to: "of $358.20 captured". On a phone, where no figures stand above the bar. */
  notes?: Notes;
};

/** Where an order's money is: one bar, patterns that differ, and every amount printed below. */
export function MoneyBar({ segments, whole, locale = "en-US", legend = "row", notes = {} }: Props) {
  const shown = segments.filter(({ amount }) => isPositive(amount));
  return (
    <div>
      <div role="img" aria-label={summary(shown, whole, locale)} className="flex h-4 gap-0.5">
        {shown.map(({ kind, amount }) => (
          <span
            key={kind}
            className={cn("min-w-1 rounded-[3px] first:rounded-l-md last:rounded-r-md", moneyParts[kind].pattern)}
            style={{ flex: `${amount.minor} 0 0` }}
          />
        ))}
        {shown.length === 0 ? <span className="m-not-authorized flex-1 rounded-md" /> : null}
      </div>
      {legend === "none" ? null : <Legend segments={shown} locale={locale} list={legend === "list"} notes={notes} />}
    </div>
  );
}

/** The bar of a list item on a phone: colours alone, since the badge beside it says the state in words. */
export function MiniMoneyBar({ segments, whole, locale = "en-US" }: Pick<Props, "segments" | "whole" | "locale">) {
  const shown = segments.filter(({ amount }) => isPositive(amount));
  return (
    <span role="img" aria-label={summary(shown, whole, locale)} className="flex h-[5px] w-[88px] gap-[1.5px]">
      {shown.map(({ kind, amount }) => (
        <span
          key={kind}
          className={cn("min-w-1 rounded-sm forced-color-adjust-none", miniLooks[kind])}
          style={{ flex: `${amount.minor} 0 0` }}
        />
      ))}
      {shown.length === 0 ? <span className="flex-1 rounded-sm bg-m-rest" /> : null}
    </span>
  );
}

const miniLooks: Record<MoneySegment["kind"], string> = {
  kept: "bg-m-kept",
  refunded: "bg-m-refund",
  refundPending: "m-refund-pending",
  onHold: "bg-m-hold",
  capturing: "m-capturing",
  authorizing: "m-authorizing",
  notAuthorized: "bg-m-rest",
};

type LegendProps = { segments: MoneySegment[]; locale: string; list: boolean; notes: Notes };
const Legend = ({ segments, locale, list, notes }: LegendProps) => (
  <ul
    className={cn(
      list
        ? "mt-2.5 text-base"
        : "mt-2 flex flex-wrap justify-between gap-x-4 gap-y-1 text-xs text-t2 max-sm:mt-2.5 max-sm:block max-sm:text-base max-sm:text-t1",
    )}
  >
    {segments.map(({ kind, amount }) => (
      <li key={kind} className={cn("flex items-center gap-1.5", list ? "min-h-[30px]" : "max-sm:min-h-[30px]")}>
        <span className={cn("size-2.5 flex-none rounded-[3px]", moneyParts[kind].pattern)} aria-hidden="true" />
        {moneyParts[kind].label}
        {notes[kind] ? <span className="num text-t2 sm:hidden">{notes[kind]}</span> : null}
        <b className={cn("num font-medium text-t1", list ? "ml-auto" : "max-sm:ml-auto")}>
          {formatMoney(amount, locale)}
        </b>
      </li>
    ))}
  </ul>
);

function summary(segments: MoneySegment[], whole: Money, locale: string) {
  const parts = segments.map(
    ({ kind, amount }) => `${formatMoney(amount, locale)} ${moneyParts[kind].label.toLowerCase()}`,
  );
  return `Of ${formatMoney(whole, locale)}: ${parts.join(", ") || "nothing authorized"}`;
}
