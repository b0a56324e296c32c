import { MoneyBar } from "@/components/payments/money-bar";
import { MoneyStats, type MoneyStat } from "@/components/payments/money-stats";
import { exceeds, isPositive, plus } from "@/lib/payments/money";
import { isTerminal } from "@/lib/payments/objects";
import { moneyBar } from "@/lib/payments/totals";
import type { OrderView } from "@/lib/queries/order-view";
import { sayMoney } from "./actions/wording";

/** Where the money is: figures, the bar, and its legend to the cent. */
export function OrderMoney({ order }: { order: OrderView }) {
  const { segments, whole } = moneyBar(order.snapshot);
  return (
    <section aria-label="Where the money is" className="mt-5">
      <div className="max-sm:hidden">
        <MoneyStats stats={statsOf(order)} />
      </div>
      <MoneyBar segments={segments} whole={whole} notes={notesOf(order)} />
    </section>
  );
}

/** Of what is kept, how much was captured, once the two differ. */
const notesOf = ({ totals: { captured, kept } }: OrderView) =>
  exceeds(captured, kept) ? { kept: `of ${sayMoney(captured)} captured` } : {};

function refundsInWords({ refunds }: OrderView["snapshot"], nothing: string): string {
  const done = refunds.filter(({ state }) => state === "Completed").length;
  return done === 0 ? nothing : `${done} ${done === 1 ? "refund" : "refunds"}`;
}

/** Until then the merchant may still change it. */
const agreed = ({ state }: OrderView["snapshot"]): string =>
  state === "Draft" ? "Fixed once confirmed" : "Agreed by the buyer";

function statsOf({ totals, snapshot }: OrderView): MoneyStat[] {
  const { total, captured, capturedPending, refunded, refundPending, onHold, pendingHold, notCaptured, reserved } =
    totals;
  const refunding = plus(refundPending, reserved.refunding);
  const over = isTerminal("orderReference", snapshot.state);
  const nothing = over ? "Nothing" : "Nothing yet";
  const stillCapturable = !over || isPositive(plus(onHold, pendingHold));
  const captures = snapshot.captures.filter(({ state }) => state === "Completed" || state === "Closed").length;
  return [
    { label: "Total", amount: total, note: total ? agreed(snapshot) : "Not set yet" },
    {
      label: "Authorized",
      amount: plus(plus(captured, capturedPending), plus(onHold, pendingHold)),
      note: isPositive(pendingHold)
        ? `${sayMoney(pendingHold)} being checked`
        : isPositive(onHold)
          ? `${sayMoney(onHold)} still on hold`
          : "Nothing on hold",
    },
    {
      label: "Captured",
      amount: captured,
      note: isPositive(capturedPending)
        ? `${sayMoney(capturedPending)} more pending`
        : captures === 0
          ? nothing
          : `${captures} ${captures === 1 ? "capture" : "captures"}`,
    },
    {
      label: "Refunded",
      amount: refunded,
      note: isPositive(refunding) ? `${sayMoney(refunding)} more pending` : refundsInWords(snapshot, nothing),
    },
    {
      label: "Remaining",
      amount: total ? notCaptured : null,
      note: stillCapturable ? "Not yet captured" : "Not captured",
    },
  ];
}
