"use client";

import { useState } from "react";
import { parseAmount, toWire, zero, type Money } from "@/lib/payments/money";
import type { Refusal } from "@/lib/payments/refusal";
import { explain } from "@/lib/payments/words";
import { explainTyped } from "@/lib/payments/words/typed-amount";
import type { OrderView } from "@/lib/queries/order-view";
import { wordingOf } from "../wording";

/** What is typed into an amount field, read as money, and what the rules say about it while it is typed. */
export function useAmount(
  order: OrderView,
  currency: string,
  refuse: (amount: Money) => Refusal | null,
  initial?: Money,
) {
  const [typed, setTyped] = useState(initial ? toWire(initial).amount : "");
  const amount = parseAmount(typed, currency);
  const refusal = amount ? refuse(amount) : null;
  const unreadable = typed.trim() !== "" && !amount ? explainTyped(typed, currency) : null;
  const error = unreadable ?? (refusal && explain(refusal, wordingOf(order)));
  return {
    setTyped,
    amount,
    /** Nothing typed is nothing asked for. */
    asked: amount ?? zero(currency),
    /** What could be sent as it stands; null has no effect to show. */
    fitting: error ? null : amount,
    /** How far the amount is too high, with what would be right. */
    excess: refusal?.why === "moreThanRemains" ? refusal : null,
    error: error ?? undefined,
    blocked: error ?? (amount ? null : "Enter an amount first."),
  };
}
