"use client";

import { ActionDialog } from "../form/action-dialog";
import type { ActionDialogProps } from "../form/dialog-props";
import { canBeWithdrawn } from "../open-questions";
import { deedOfRow } from "../outcome/deeds";
import { sayTime } from "../wording";
import { withdrawAction } from "./withdraw-action";

export default function WithdrawDialog(props: ActionDialogProps) {
  const { order, target } = props;
  const row = order.intents.find(({ id }) => id === target.intentId);
  const tooLate = !row || !canBeWithdrawn(row);
  const deed = row && deedOfRow(row, order);
  return (
    <ActionDialog
      {...props}
      kind="withdraw"
      send={withdrawAction}
      title={deed ? `Take back ${deed.the}?` : "Take it back?"}
      button={{ label: "Take it out of the queue", pending: "Taking it back" }}
      leave={tooLate ? "Close" : "Leave it in the queue"}
      blocked={tooLate ? "It has been sent meanwhile, or is settled already." : null}
    >
      {() => (
        <>
          <input type="hidden" name="intentId" value={target.intentId} />
          {row ? (
            <p>
              {row.requestedBy ?? "Somebody"} asked for it {sayTime(row.requestedAt, order)}. Amazon has not taken it,
              so nothing moves.
            </p>
          ) : null}
          {tooLate ? <p>It can’t be taken back any more: it is with Amazon already, or settled.</p> : null}
        </>
      )}
    </ActionDialog>
  );
}
