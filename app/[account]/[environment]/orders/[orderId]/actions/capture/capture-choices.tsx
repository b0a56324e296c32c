import { smallest } from "@/lib/payments/money";
import { captureRemaining, refuseCapture } from "@/lib/payments/refuse-capture";
import { termsAt } from "@/lib/payments/settings";
import type { AuthorizationSnapshot } from "@/lib/payments/snapshot";
import { explain } from "@/lib/payments/words";
import type { OrderView } from "@/lib/queries/order-view";
import { HoldChoices } from "../form/hold-choices";
import { sayMoney, wordingOf } from "../wording";

type Props = { order: OrderView; chosen: string; onChoose: (authorizationId: string) => void };

/** Which hold is captured, and how much of each may be. A Pending one says why it must wait. */
export const CaptureChoices = (props: Props) => {
  const { snapshot, asOf } = props.order;
  return (
    <HoldChoices
      {...props}
      whyNot={(hold) => whyNotCapture(props.order, hold)}
      end={(hold) => `${sayMoney(captureRemaining(snapshot, hold, termsAt(asOf).settings))} max`}
    />
  );
};

/** Why nothing at all can be captured of this hold. */
export function whyNotCapture(
  { snapshot, asOf, ...order }: OrderView,
  { id, amount }: AuthorizationSnapshot,
): string | null {
  const ask = { authorizationId: id, amount: smallest(amount.currency) };
  const refusal = refuseCapture(snapshot, ask, termsAt(asOf));
  return refusal && explain(refusal, wordingOf(order));
}
