"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { cn } from "./cn";
import { groupedAmount } from "./money-text";

type Props = Omit<ComponentProps<"input">, "defaultValue" | "value" | "type" | "ref"> & {
  name: string;
  /** ISO code, shown before the amount. */
  currency: string;
  /** 2, or 0 for yen. */
  decimals: number;
  /** A plain decimal number: "150.00". */
  defaultValue?: string;
  /** What was typed, as a plain decimal number; null when it is no amount, and then it stands and is sent as typed. */
  read: (typed: string) => string | null;
  /** Each keystroke. */
  onTyped?: (typed: string) => void;
};

/** An amount of money: grouped while it rests, plain while it is typed and when it is sent. */
export function MoneyInput({ name, currency, decimals, defaultValue = "", read, onTyped, className, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const plainOr = (typed: string) => read(typed) ?? typed;
  useEffect(() => {
    const form = input.current?.form;
    const plain = ({ formData }: FormDataEvent) => {
      const typed = String(formData.get(name) ?? "");
      formData.set(name, read(typed) ?? typed);
    };
    form?.addEventListener("formdata", plain);
    return () => form?.removeEventListener("formdata", plain);
  }, [name, read]);
  return (
    <span
      className={cn(
        "flex h-11 items-stretch overflow-hidden rounded-lg bg-surface shadow-[inset_0_0_0_1px_var(--control)]",
        "has-focus-visible:shadow-[inset_0_0_0_1.5px_var(--focus),0_0_0_3px_color-mix(in_oklch,var(--focus)_22%,transparent)]",
        "has-aria-invalid:shadow-[inset_0_0_0_1.5px_var(--bad-d)]",
        "has-aria-invalid:has-focus-visible:shadow-[inset_0_0_0_1.5px_var(--bad-d),0_0_0_3px_color-mix(in_oklch,var(--bad-d)_22%,transparent)]",
        className,
      )}
    >
      <span className="m-px mr-0 flex items-center rounded-l-[7px] bg-sub px-3 font-medium text-t2 shadow-[inset_-1px_0_0_var(--line)]">
        {currency}
      </span>
      <input
        {...rest}
        ref={input}
        name={name}
        type="text"
        inputMode={decimals > 0 ? "decimal" : "numeric"}
        autoComplete="off"
        defaultValue={groupedAmount(defaultValue, decimals) ?? defaultValue}
        onInput={(event) => onTyped?.(event.currentTarget.value)}
        onFocus={(event) => {
          event.currentTarget.value = plainOr(event.currentTarget.value);
          event.currentTarget.select();
        }}
        onBlur={(event) => {
          const typed = event.currentTarget.value;
          event.currentTarget.value = groupedAmount(plainOr(typed), decimals) ?? typed;
        }}
        className="num min-w-0 flex-1 bg-transparent px-3.5 text-right text-xl font-medium outline-none focus-visible:outline-none"
      />
    </span>
  );
}

/** Puts an amount into a MoneyInput from outside: what a "Half $148.85" chip does. */
export function fillMoneyInput(input: HTMLInputElement, plain: string) {
  input.value = plain;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.focus();
}
