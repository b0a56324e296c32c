"use client";

import { useState } from "react";
import { Note } from "@/components/ui/note";
import { isEuropean } from "@/lib/payments/limits";
import { refuseRefund } from "@/lib/payments/refuse-refund";
import { termsAt } from "@/lib/payments/settings";
import { texts } from "@/lib/payments/text";
import { afterRefund } from "../after";
import { ActionDialog } from "../form/action-dialog";
import { AmountField } from "../form/amount-field";
import { Changes } from "../form/changes";
import type { ActionDialogProps } from "../form/dialog-props";
import { NoteField } from "../form/note-field";
import { StatementField, statementOf } from "../form/statement-field";
import { StatementLine } from "../form/statement-line";
import { useAmount } from "../form/use-amount";
import { simulations } from "../simulations";
import { sayMoney } from "../wording";
import { refundAction } from "./refund-action";
import { RefundChoices, whyNot } from "./refund-choices";
import { readyAmounts, refundPreview } from "./refund-preview";
import { RefundScale } from "./refund-scale";
import { refundFixes, refundLimits, refundRows, takenBack } from "./refund-words";

export default function RefundDialog(props: ActionDialogProps) {
  const { order, target } = props;
  const { snapshot, asOf } = order;
  const [chosen, choose] = useState(
    () => target.captureId ?? snapshot.captures.find((one) => whyNot(order, one) === null)?.id ?? "",
  );
  const capture = snapshot.captures.find(({ id }) => id === chosen) ?? snapshot.captures[0]!;
  const [statement, setStatement] = useState(order.softDescriptor ?? "");
  const { currency } = capture.amount;
  const typed = useAmount(order, currency, (amount) =>
    refuseRefund(snapshot, { captureId: capture.id, amount }, termsAt(asOf)),
  );
  const preview = refundPreview(snapshot, capture, typed.asked);
  const { half, left } = readyAmounts(snapshot, capture);
  const taken = takenBack(snapshot, capture);
  const label = typed.amount ? `Refund ${sayMoney(typed.amount)}` : "Refund";
  const side = (
    <Changes
      title={snapshot.captures.length > 1 ? "After this refund, on this capture" : "After this refund"}
      before={snapshot}
      after={typed.fitting && afterRefund(snapshot, capture.id, typed.fitting, asOf)}
      rows={refundRows(preview)}
    >
      <StatementLine text={statementOf(statement, order.accountName)} sign="+" amount={typed.fitting}>
        Amazon starts every refund as Pending and completes it within hours. It can take{" "}
        {isEuropean(order.region) ? "up to nine" : "several"} working days to show.
      </StatementLine>
    </Changes>
  );
  return (
    <ActionDialog
      {...props}
      kind="refund"
      send={refundAction}
      title="Refund"
      size="wide"
      side={side}
      button={{ label, pending: typed.amount ? `Refunding ${sayMoney(typed.amount)}` : "Refunding" }}
      blocked={whyNot(order, capture) ?? typed.blocked}
      unsaved="Nothing was sent. Closing loses what you typed."
    >
      {(problemOf) => (
        <>
          <RefundChoices order={order} chosen={capture.id} onChoose={choose} />
          {taken.length > 0 ? (
            <Note tone="warn">
              {taken.join(" ")} Check {taken.length === 1 ? "it" : "them"} before you refund again.
            </Note>
          ) : null}
          <AmountField
            key={currency}
            currency={currency}
            onTyped={typed.setTyped}
            ready={[
              { label: "Half", amount: half },
              { label: "All that is left", amount: left },
            ]}
            error={typed.error ?? problemOf("amount")}
            fixes={typed.excess ? refundFixes(typed.excess.remaining, left) : []}
            scale={<RefundScale scale={preview.scale} typed={typed.amount} />}
            limits={refundLimits(preview, left, order.region)}
          />
          <NoteField
            name="note"
            label="Note to the buyer"
            reader="In Amazon’s e-mail"
            max={texts.sellerRefundNote.max}
            error={problemOf("note")}
            simulations={props.simulations ? simulations.refund : []}
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
