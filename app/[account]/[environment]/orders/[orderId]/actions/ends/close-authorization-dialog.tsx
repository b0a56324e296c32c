"use client";

import { useState } from "react";
import { refuseCloseAuthorization } from "@/lib/payments/refuse-end";
import type { AuthorizationSnapshot } from "@/lib/payments/snapshot";
import { explain } from "@/lib/payments/words";
import type { OrderView } from "@/lib/queries/order-view";
import type { ActionDialogProps } from "../form/dialog-props";
import { HoldChoices, holdsToChoose } from "../form/hold-choices";
import { lastPart, sayMoney, wordingOf } from "../wording";
import { closeAuthorizationAction } from "./close-authorization-action";
import { EndDialog } from "./end-dialog";

export default function CloseAuthorizationDialog(props: ActionDialogProps) {
  const { order, target } = props;
  const { authorizations } = order.snapshot;
  const [chosen, choose] = useState(
    () => target.authorizationId ?? authorizations.find((one) => whyNot(order, one) === null)?.id ?? "",
  );
  const hold = authorizations.find(({ id }) => id === chosen) ?? authorizations[0]!;
  const refusal = whyNot(order, hold);
  const [picked, setPicked] = useState(false);
  const pick = (id: string) => {
    choose(id);
    setPicked(true); // the cards stay under the hand that used them
  };
  const several = holdsToChoose(order, hold.id).length > 1;
  const sum = sayMoney(hold.amount);
  return (
    <EndDialog
      {...props}
      kind="closeAuthorization"
      send={closeAuthorizationAction}
      title={`Release the hold of ${sum}?`}
      button={{ label: `Release ${sum}`, pending: `Releasing ${sum}` }}
      leave="Keep the hold"
      blocked={refusal}
      reason="authorizationClosureReason"
    >
      {several || refusal || picked ? (
        <HoldChoices order={order} chosen={hold.id} onChoose={pick} whyNot={(one) => whyNot(order, one)} />
      ) : (
        <input type="hidden" name="authorizationId" value={hold.id} />
      )}
      <p>
        The authorization <span className="id">{lastPart(hold.id)}</span> closes and the buyer is not charged. Amazon
        e-mails the buyer, with your reason.
      </p>
      <p>This cannot be undone. To collect the money later you need a new authorization.</p>
    </EndDialog>
  );
}

/** Why this hold can't be released. */
function whyNot({ snapshot, ...order }: OrderView, { id }: AuthorizationSnapshot): string | null {
  const refusal = refuseCloseAuthorization(snapshot, { authorizationId: id });
  return refusal && explain(refusal, wordingOf(order));
}
