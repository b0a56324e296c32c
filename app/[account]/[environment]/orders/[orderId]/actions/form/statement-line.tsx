import type { ReactNode } from "react";
import type { Money } from "@/lib/payments/money";
import { sayMoney } from "../wording";
import { Unknown } from "./changes";

type Props = { text: string; sign: "+" | "−"; amount: Money | null; children: ReactNode };

/** A line of the buyer's card statement, and what they should know about it. */
export const StatementLine = ({ text, sign, amount, children }: Props) => (
  <div>
    <h3 className="mb-2 text-xs font-semibold text-t1">The buyer sees</h3>
    <p className="flex items-center justify-between gap-3 rounded-lg bg-surface px-3 py-[9px] font-mono text-xs shadow-line">
      <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
      <span className="num whitespace-nowrap">{amount ? `${sign}${sayMoney(amount)}` : <Unknown />}</span>
    </p>
    <p className="mt-2 text-xs text-t2">{children}</p>
  </div>
);
