import { RadioCard } from "@/components/ui/radio-card";
import { liveHolds } from "@/lib/payments/holds";
import { isPositive, smallest } from "@/lib/payments/money";
import { promisedBack, refundRemaining, refundsLeft, refuseRefund } from "@/lib/payments/refuse-refund";
import { termsAt } from "@/lib/payments/settings";
import type { CaptureSnapshot } from "@/lib/payments/snapshot";
import { explain } from "@/lib/payments/words";
import type { OrderView } from "@/lib/queries/order-view";
import { lastPart, sayMoney, sayTime, wordingOf } from "../wording";

type Props = { order: OrderView; chosen: string; onChoose: (captureId: string) => void };

/** Which capture the money comes back from. What can't be refunded stays in the list and says why. */
export function RefundChoices({ order, chosen, onChoose }: Props) {
  const { captures } = order.snapshot;
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">From which capture</legend>
      <div className="flex flex-col gap-1.5">
        {captures.map((capture) => {
          const refusal = whyNot(order, capture);
          return (
            <RadioCard
              key={capture.id}
              name="captureId"
              value={capture.id}
              checked={capture.id === chosen}
              disabled={refusal !== null}
              onChange={() => onChoose(capture.id)}
              title={<Name text={`${sayMoney(capture.amount)} captured`} id={capture.id} />}
              detail={refusal ?? soFar(order, capture)}
              end={refusal ? null : `${sayMoney(remainingOf(order, capture))} max`}
            />
          );
        })}
        {liveHolds(order.snapshot).map((hold) => (
          <RadioCard
            key={hold.id}
            name="captureId"
            value={hold.id}
            disabled
            title={<Name text={`${sayMoney(hold.amount)} on hold`} id={hold.id} />}
            detail="Not captured yet, so there is nothing to refund. Release the hold instead."
          />
        ))}
      </div>
    </fieldset>
  );
}

const Name = ({ text, id }: { text: string; id: string }) => (
  <>
    <span className="num">{text}</span> <span className="id font-normal text-t2">{lastPart(id)}</span>
  </>
);

const remainingOf = ({ snapshot, asOf }: OrderView, capture: CaptureSnapshot) =>
  refundRemaining(snapshot, capture, termsAt(asOf).settings);

/** Why nothing at all can go back on this capture. */
export function whyNot(order: OrderView, { id, amount }: CaptureSnapshot): string | null {
  const refusal = refuseRefund(
    order.snapshot,
    { captureId: id, amount: smallest(amount.currency) },
    termsAt(order.asOf),
  );
  return refusal && explain(refusal, wordingOf(order));
}

function soFar(order: OrderView, capture: CaptureSnapshot): string {
  const { settings } = termsAt(order.asOf);
  const back = promisedBack(order.snapshot, capture);
  const count = settings.refundsMax - refundsLeft(order.snapshot, capture, settings);
  const when = sayTime(capture.createdAt, order);
  if (!isPositive(back)) return `${when}. No refund so far.`;
  return `${when}. ${count === 1 ? "1 refund" : `${count} refunds`} so far, ${sayMoney(back)}${count === 1 ? "" : " together"}.`;
}
