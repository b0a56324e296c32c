"use client";

import { useState } from "react";
import { Note } from "@/components/ui/note";
import { ageMark, authorizationExpiry, isAged } from "@/lib/payments/expiry";
import { captureRemaining, refuseCapture } from "@/lib/payments/refuse-capture";
import { termsAt } from "@/lib/payments/settings";
import { texts } from "@/lib/payments/text";
import { orderTotals } from "@/lib/payments/totals";
import { afterCapture } from "../after";
import { ActionDialog } from "../form/action-dialog";
import { AmountField } from "../form/amount-field";
import { Changes } from "../form/changes";
import type { ActionDialogProps } from "../form/dialog-props";
import { NoteField } from "../form/note-field";
import { StatementField, statementOf } from "../form/statement-field";
import { StatementLine } from "../form/statement-line";
import { useAmount } from "../form/use-amount";
import { simulations } from "../simulations";
import { sayMoney, sayTime } from "../wording";
import { captureAction } from "./capture-action";
import { CaptureChoices, whyNotCapture } from "./capture-choices";
import { captureConsequence, captureRows } from "./capture-words";

export default function CaptureDialog(props: ActionDialogProps) {
  const { order, target } = props;
  const { snapshot, asOf } = order;
  const [chosen, choose] = useState(
    () => target.authorizationId ?? snapshot.authorizations.find((one) => whyNotCapture(order, one) === null)?.id ?? "",
  );
  const hold = snapshot.authorizations.find(({ id }) => id === chosen) ?? snapshot.authorizations[0]!;
  const most = captureRemaining(snapshot, hold, termsAt(asOf).settings);
  const [statement, setStatement] = useState(order.softDescriptor ?? "");
  const typed = useAmount(
    order,
    hold.amount.currency,
    (amount) => refuseCapture(snapshot, { authorizationId: hold.id, amount }, termsAt(asOf)),
    most,
  );
  const after = typed.fitting && afterCapture(snapshot, hold.id, typed.fitting, asOf);
  const sum = typed.amount ? ` ${sayMoney(typed.amount)}` : "";
  const side = (
    <Changes
      title="After this capture"
      before={snapshot}
      after={after}
      rows={captureRows(orderTotals(snapshot), orderTotals(after ?? snapshot))}
    >
      <StatementLine text={statementOf(statement, order.accountName)} sign="−" amount={typed.fitting}>
        The buyer’s card is charged now, and Amazon e-mails them.
      </StatementLine>
    </Changes>
  );
  return (
    <ActionDialog
      {...props}
      kind="capture"
      send={captureAction}
      title="Capture"
      size="wide"
      side={side}
      button={{ label: `Capture${sum}`, pending: `Capturing${sum}` }}
      blocked={whyNotCapture(order, hold) ?? typed.blocked}
      unsaved="Nothing was sent. Closing loses what you typed."
    >
      {(problemOf) => (
        <>
          <CaptureChoices order={order} chosen={hold.id} onChoose={choose} />
          {isAged(hold, asOf) ? (
            <Note tone="warn" title="This hold is older than 7 days.">
              Amazon has not guaranteed it since {sayTime(ageMark(hold), order)}: the capture starts as Pending and can
              still be declined. Wait for the result before you ship.
            </Note>
          ) : null}
          <AmountField
            currency={hold.amount.currency}
            defaultAmount={most}
            onTyped={typed.setTyped}
            ready={[{ label: "All of the hold", amount: most }]}
            error={typed.error ?? problemOf("amount")}
            fixes={typed.excess ? [{ label: "Use", amount: most }] : []}
            limits={`Up to ${sayMoney(most)}, until ${sayTime(authorizationExpiry(hold, order.environment), order)}. ${captureConsequence(hold.amount, typed.asked)}`}
          />
          <NoteField
            name="note"
            label="Note to the buyer"
            reader="In Amazon’s e-mail"
            max={texts.sellerCaptureNote.max}
            error={problemOf("note")}
            simulations={props.simulations ? simulations.capture : []}
          />
          <StatementField
            value={statement}
            onValue={setStatement}
            jcbOnly={order.region === "jp"}
            error={problemOf("softDescriptor")}
          />
        </>
      )}
    </ActionDialog>
  );
}
