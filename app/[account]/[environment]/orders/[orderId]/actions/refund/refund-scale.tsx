import { cn } from "@/components/ui/cn";
import { isPositive, type Money } from "@/lib/payments/money";
import { sayMoney } from "../wording";
import type { RefundPreview } from "./refund-preview";

type Props = Pick<RefundPreview, "scale"> & { typed: Money | null };

/** How far this refund goes, from nothing to the most that Amazon lets back on the capture. */
export function RefundScale({ scale: { back, asked, kept, tolerance, captured, most }, typed }: Props) {
  const parts: { amount: Money; look: string }[] = [
    { amount: back, look: "m-refunded" },
    { amount: asked, look: "bg-m-refund" },
    { amount: kept, look: "m-kept" },
    { amount: tolerance, look: "bg-surface shadow-[inset_0_0_0_1px_var(--control)]" },
  ];
  const asks = typed ? sayMoney(typed) : "–";
  const said = `${sayMoney(back)} back already, ${typed ? asks : "nothing yet"} this refund, ${sayMoney(kept)} kept of ${sayMoney(captured)} captured, at most ${sayMoney(most)}`;
  return (
    <div className="mt-3">
      <div className="relative flex h-3 gap-0.5" role="img" aria-label={said}>
        {parts
          .filter(({ amount }) => isPositive(amount))
          .map(({ amount, look }) => (
            <span
              key={look}
              className={cn(
                "min-w-1 rounded-[2px] forced-color-adjust-none first:rounded-l-[5px] last:rounded-r-[5px]",
                look,
              )}
              style={{ flex: `${amount.minor} 0 0` }}
            />
          ))}
        <span
          className="absolute -top-1 h-[22px] w-[1.5px] rounded-[1px] bg-t1"
          style={{ left: `calc(${(captured.minor / most.minor) * 100}% - 1px)` }}
        />
      </div>
      <div className="num mt-1.5 flex flex-wrap justify-between gap-x-3 text-2xs text-t2 max-sm:hidden" aria-hidden>
        <span>Refunded {sayMoney(back)}</span>
        <b className="font-semibold text-t1">This refund {asks}</b>
        <span>Captured {sayMoney(captured)}</span>
        <span>{sayMoney(most)}</span>
      </div>
    </div>
  );
}
