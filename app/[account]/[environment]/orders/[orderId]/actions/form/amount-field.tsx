"use client";

import Info from "lucide-react/icons/info";
import { type ReactNode, useCallback, useId } from "react";
import { chipClass } from "@/components/ui/chip";
import { cn } from "@/components/ui/cn";
import { Field, FieldNote } from "@/components/ui/field";
import { fillMoneyInput, MoneyInput } from "@/components/ui/money-input";
import { isPositive, minorDigits, toWire, type Money } from "@/lib/payments/money";
import { plainAmount } from "@/lib/payments/words/typed-amount";
import { sayMoney } from "../wording";

export type ReadyAmount = { label: string; amount: Money };
type Props = {
  label?: string;
  currency: string;
  defaultAmount?: Money;
  onTyped: (typed: string) => void;
  /** Amounts to tap. */
  ready: ReadyAmount[];
  error?: string;
  /** Amounts that would be right, offered beside the error. */
  fixes?: ReadyAmount[];
  /** Shown between the amount and its limits. */
  scale?: ReactNode;
  /** The limits, said before anything is typed. */
  limits: ReactNode;
};

/** The amount of an action: its limits come first, and a wrong one is mended by a tap. */
export function AmountField({
  label = "Amount",
  currency,
  defaultAmount,
  onTyped,
  ready,
  error,
  fixes = [],
  scale,
  limits,
}: Props) {
  const id = useId();
  const tooMuch = Boolean(error) && fixes.length > 0;
  const read = useCallback((typed: string) => plainAmount(typed, currency), [currency]);
  const fill = ({ amount }: ReadyAmount) => {
    const input = document.getElementById(id);
    if (input instanceof HTMLInputElement) fillMoneyInput(input, toWire(amount).amount);
  };
  const chips = (choices: ReadyAmount[]) =>
    choices
      .filter(({ amount }) => isPositive(amount))
      .map((choice) => (
        <button
          key={choice.label}
          type="button"
          onClick={() => fill(choice)}
          className={cn(chipClass, "justify-center max-sm:flex-1 max-sm:rounded-[10px]")}
        >
          {choice.label} <b className="font-medium text-t1">{sayMoney(choice.amount)}</b>
        </button>
      ));
  return (
    <div>
      <Field
        id={id}
        label={label}
        error={error}
        aside={tooMuch ? null : <span className="hidden gap-1.5 sm:flex">{chips(ready)}</span>}
      >
        {(control) => (
          <MoneyInput
            {...control}
            data-start=""
            name="amount"
            currency={currency}
            decimals={minorDigits(currency)}
            defaultValue={defaultAmount && toWire(defaultAmount).amount}
            read={read}
            onTyped={onTyped}
            className="max-sm:h-14"
          />
        )}
      </Field>
      {tooMuch ? <div className="mt-2 flex flex-wrap gap-1.5">{chips(fixes)}</div> : null}
      {scale}
      <FieldNote>
        <span className="flex gap-[5px]">
          <Info size={13} className="mt-px flex-none" aria-hidden />
          <span>{limits}</span>
        </span>
      </FieldNote>
      {tooMuch ? null : <div className="mt-3 flex flex-wrap gap-2 sm:hidden">{chips(ready)}</div>}
    </div>
  );
}
