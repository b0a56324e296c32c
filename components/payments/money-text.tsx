import { cn } from "@/components/ui/cn";
import { type Money, formatMoney, minorDigits } from "@/lib/payments/money";

type Props = {
  amount: Money | null;
  /** The person's locale. */
  locale?: string;
  /** In a column: yen keeps the empty width of ".00", so that decimal points stand under each other. */
  aligned?: boolean;
  /** Pending is not added up, declined is void. */
  standing?: "pending" | "void";
  className?: string;
};

/** An amount of money to the cent; nothing is an en dash that is read as "none". */
export function MoneyText({ amount, locale = "en-US", aligned, standing, className }: Props) {
  const width = aligned && (!amount || minorDigits(amount.currency) === 0);
  return (
    <span
      className={cn(
        "num relative whitespace-nowrap", // relative: the hidden word stays inside a table that scrolls
        standing === "pending" && "text-info-t",
        standing === "void" && "text-t3 line-through decoration-control",
        !amount && "text-t3",
        className,
      )}
    >
      {amount ? (
        formatMoney(amount, locale)
      ) : (
        <>
          <span aria-hidden="true">–</span>
          <span className="sr-only">none</span>
        </>
      )}
      {width ? (
        <span className="invisible" aria-hidden="true">
          .00
        </span>
      ) : null}
    </span>
  );
}
