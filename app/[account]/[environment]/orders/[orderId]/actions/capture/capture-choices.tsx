import { RadioCard } from "@/components/ui/radio-card";
import { authorizationExpiry } from "@/lib/payments/expiry";
import { smallest } from "@/lib/payments/money";
import { captureRemaining, refuseCapture } from "@/lib/payments/refuse-capture";
import { termsAt } from "@/lib/payments/settings";
import type { AuthorizationSnapshot } from "@/lib/payments/snapshot";
import { explain } from "@/lib/payments/words";
import type { OrderView } from "@/lib/queries/order-view";
import { lastPart, sayMoney, sayTime, wordingOf } from "../wording";

type Props = { order: OrderView; chosen: string; onChoose: (authorizationId: string) => void };

/** Which hold is captured. Those that are over and done with are not in the way; a Pending one says why it must wait. */
export function CaptureChoices({ order, chosen, onChoose }: Props) {
  const { authorizations } = order.snapshot;
  const shown = authorizations.filter((one) => one.id === chosen || one.state === "Open" || one.state === "Pending");
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">Which hold</legend>
      <div className="flex flex-col gap-1.5">
        {shown.map((hold) => {
          const refusal = whyNotCapture(order, hold);
          return (
            <RadioCard
              key={hold.id}
              name="authorizationId"
              value={hold.id}
              checked={hold.id === chosen}
              disabled={refusal !== null}
              onChange={() => onChoose(hold.id)}
              title={
                <>
                  <span className="num">{sayMoney(hold.amount)} on hold</span>{" "}
                  <span className="id font-normal text-t2">{lastPart(hold.id)}</span>
                </>
              }
              detail={refusal ?? `Until ${sayTime(authorizationExpiry(hold, order.environment), order)}.`}
              end={
                refusal ? null : `${sayMoney(captureRemaining(order.snapshot, hold, termsAt(order.asOf).settings))} max`
              }
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** Why nothing at all can be captured of this hold. */
export function whyNotCapture(
  { snapshot, asOf, ...order }: OrderView,
  { id, amount }: AuthorizationSnapshot,
): string | null {
  const ask = { authorizationId: id, amount: smallest(amount.currency) };
  const refusal = refuseCapture(snapshot, ask, termsAt(asOf));
  return refusal && explain(refusal, wordingOf(order));
}
