import type { ReactNode } from "react";
import { RadioCard } from "@/components/ui/radio-card";
import { authorizationExpiry } from "@/lib/payments/expiry";
import type { AuthorizationSnapshot } from "@/lib/payments/snapshot";
import type { OrderView } from "@/lib/queries/order-view";
import { lastPart, sayMoney, sayTime } from "../wording";

type Props = {
  order: OrderView;
  chosen: string;
  onChoose: (authorizationId: string) => void;
  whyNot: (hold: AuthorizationSnapshot) => string | null;
  /** What stands at the end of a hold that can be chosen. */
  end?: (hold: AuthorizationSnapshot) => ReactNode;
};

/** Which hold an action is about. Only the person changes it: a hold that is not possible any more stays chosen, and says why. */
export const HoldChoices = ({ order, chosen, onChoose, whyNot, end }: Props) => (
  <fieldset>
    <legend className="mb-1.5 font-medium">Which hold</legend>
    <div className="flex flex-col gap-1.5">
      {holdsToChoose(order, chosen).map((hold) => {
        const refusal = whyNot(hold);
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
                <span className="num">
                  {sayMoney(hold.amount)} {hold.state === "Pending" ? "being checked" : "on hold"}
                </span>{" "}
                <span className="id font-normal text-t2">{lastPart(hold.id)}</span>
              </>
            }
            detail={refusal ?? untilWhen(order, hold)}
            end={refusal === null ? end?.(hold) : null}
          />
        );
      })}
    </div>
  </fieldset>
);

const untilWhen = (order: OrderView, hold: AuthorizationSnapshot): string =>
  hold.state === "Pending"
    ? "Amazon has not decided yet."
    : `Until ${sayTime(authorizationExpiry(hold, order.environment), order)}.`;

/** Those that are over and done with are not in the way, unless one of them was chosen. */
export const holdsToChoose = ({ snapshot }: OrderView, chosen: string): AuthorizationSnapshot[] =>
  snapshot.authorizations.filter((one) => one.id === chosen || one.state === "Open" || one.state === "Pending");
