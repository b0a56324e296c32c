import ReceiptText from "lucide-react/icons/receipt-text";
import { AccountTag } from "@/components/payments/account-tag";
import { MoneyText } from "@/components/payments/money-text";
import { StateBadge } from "@/components/payments/state-badge";
import { matchAt } from "./match";
import type { FoundOrder } from "./palette-items";

/** What an order is called, by what it was found, and how it is. */
export function FoundOrderItem({ order, typed }: { order: FoundOrder; typed: string }) {
  const { id, sellerOrderId, buyer, buyerEmail, total, region, state } = order;
  const alsoId = sellerOrderId !== null && matchAt(id, typed) >= 0;
  const alsoEmail = buyerEmail !== null && (buyer === null || matchAt(buyerEmail, typed) >= 0);
  return (
    <>
      <ReceiptText size={15} aria-hidden />
      <span className="num flex-none">
        <Marked text={sellerOrderId ?? id} typed={typed} />
      </span>
      <span className="flex min-w-0 flex-1 gap-2 text-t2">
        {alsoId ? <Marked text={id} typed={typed} /> : null}
        <span className="truncate">
          {buyer ? <Marked text={buyer} typed={typed} /> : null}
          {buyer && alsoEmail ? ", " : null}
          {alsoEmail ? <Marked text={buyerEmail} typed={typed} /> : null}
        </span>
        {total ? <MoneyText amount={total} /> : null}
      </span>
      {region ? <AccountTag region={region} /> : null}
      <StateBadge state={state} />
    </>
  );
}

function Marked({ text, typed }: { text: string; typed: string }) {
  const at = matchAt(text, typed);
  if (at < 0) return text;
  const end = at + typed.length;
  return (
    <>
      {text.slice(0, at)}
      <mark className="bg-transparent font-semibold text-accent-t">{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}
