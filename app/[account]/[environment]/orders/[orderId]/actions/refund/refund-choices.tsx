import { RadioCard } from "@/components/ui/radio-card";
import { liveHolds } from "@/lib/payments/holds";
import { isPositive, minus, smallest, sum, type Money } from "@/lib/payments/money";
import { promisedBack, refundRemaining, refundsLeft, refuseRefund } from "@/lib/payments/refuse-refund";
import { termsAt } from "@/lib/payments/settings";
import type { CaptureSnapshot } from "@/lib/payments/snapshot";
import { explain } from "@/lib/payments/words";
import type { OrderView } from "@/lib/queries/order-view";
import { isMirrored, isNotKnown } from "../open-questions";
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
  const open = notKnownOf(order, capture);
  const back = minus(promisedBack(order.snapshot, capture), sum(open, capture.amount.currency));
  const count = settings.refundsMax - refundsLeft(order.snapshot, capture, settings) - open.length;
  const when = sayTime(capture.createdAt, order);
  const doubt = open.length > 0 ? ` ${sayMoney(sum(open, capture.amount.currency))} not known yet.` : "";
  if (!isPositive(back)) return `${when}. No refund so far.${doubt}`;
  return `${when}. ${count === 1 ? "1 refund" : `${count} refunds`} so far, ${sayMoney(back)}${count === 1 ? "" : " together"}.${doubt}`;
}

/** Reserved, since Amazon may have made them; those whose refund is seen count as that refund. */
const notKnownOf = (order: OrderView, capture: CaptureSnapshot): Money[] =>
  order.intents
    .filter((intent) => intent.operation === "Refund" && intent.objectId === capture.id)
    .filter((intent) => isNotKnown(intent, order) && !isMirrored(order, intent.id))
    .flatMap(({ amount }) => amount ?? []);
