"use client";

import { refuseCloseAuthorization } from "@/lib/payments/refuse-end";
import { explain } from "@/lib/payments/words";
import type { ActionDialogProps } from "../form/dialog-props";
import { lastPart, sayMoney, wordingOf } from "../wording";
import { closeAuthorizationAction } from "./close-authorization-action";
import { EndDialog } from "./end-dialog";

export default function CloseAuthorizationDialog(props: ActionDialogProps) {
  const { order, target } = props;
  const { snapshot } = order;
  const closable = ({ id }: { id: string }) => refuseCloseAuthorization(snapshot, { authorizationId: id }) === null;
  const hold =
    snapshot.authorizations.find(({ id }) => id === target.authorizationId) ??
    snapshot.authorizations.find(closable) ??
    snapshot.authorizations[0]!;
  const refusal = refuseCloseAuthorization(snapshot, { authorizationId: hold.id });
  const sum = sayMoney(hold.amount);
  return (
    <EndDialog
      {...props}
      kind="closeAuthorization"
      send={closeAuthorizationAction}
      title={`Release the hold of ${sum}?`}
      button={{ label: `Release ${sum}`, pending: `Releasing ${sum}` }}
      leave="Keep the hold"
      blocked={refusal && explain(refusal, wordingOf(order))}
      reason="authorizationClosureReason"
    >
      <input type="hidden" name="authorizationId" value={hold.id} />
      <p>
        The authorization <span className="id">{lastPart(hold.id)}</span> closes and the buyer is not charged. Amazon
        e-mails the buyer, with your reason.
      </p>
      <p>This cannot be undone. To collect the money later you need a new authorization.</p>
    </EndDialog>
  );
}
