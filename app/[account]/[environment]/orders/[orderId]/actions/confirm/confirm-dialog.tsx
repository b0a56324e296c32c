"use client";

import CircleCheck from "lucide-react/icons/circle-check";
import { Note } from "@/components/ui/note";
import { isEuropean } from "@/lib/payments/limits";
import { explainConstraint } from "@/lib/payments/words";
import { ActionDialog } from "../form/action-dialog";
import type { ActionDialogProps } from "../form/dialog-props";
import { offers } from "../offers";
import { orderName, sayMoney } from "../wording";
import { confirmAction } from "./confirm-action";

export default function ConfirmDialog(props: ActionDialogProps) {
  const { order, can } = props;
  const { total, state } = order.snapshot;
  const again = state === "Suspended";
  const reason = offers(order, can).confirm.reason;
  return (
    <ActionDialog
      {...props}
      kind="confirm"
      send={confirmAction}
      title={`Confirm order ${orderName(order)}${again ? " again" : ""}?`}
      button={{ label: "Confirm order", pending: "Confirming the order" }}
      leave="Not yet"
      blocked={reason}
    >
      {() => (
        <>
          <p>
            {again ? "The buyer has chosen another payment method. " : null}
            {total && !again ? `The total of ${sayMoney(total)} becomes fixed. ` : null}
            The order opens{again ? " again" : ""}, and money can be put on hold. Nothing is charged by this.
          </p>
          <Hurdles order={order} reason={reason} />
          {isEuropean(order.region) ? (
            <BankCheck waiting={order.snapshot.state === "Draft" && order.authenticationState === "REQUIRED"} />
          ) : null}
        </>
      )}
    </ActionDialog>
  );
}

/** What Amazon says is missing; while anything is, it confirms nothing (domain reference 2.1.4). */
function Hurdles({ order: { constraints }, reason }: Pick<ActionDialogProps, "order"> & { reason: string | null }) {
  if (constraints.length > 0) {
    return (
      <Note tone="warn" title="Amazon can’t confirm it yet.">
        <ul className="mt-1 list-disc pl-4">
          {constraints.map(({ id }) => (
            <li key={id}>
              {explainConstraint(id)} <code className="reason-code">{id}</code>
            </li>
          ))}
        </ul>
      </Note>
    );
  }
  if (reason) return <Note tone="warn">{reason}</Note>;
  return (
    <Note icon={<CircleCheck size={16} className="text-good-t" aria-hidden />}>
      Nothing is missing: total, address and payment method are set.
    </Note>
  );
}

/** Strong customer authentication: staff can't pass it for the buyer (domain reference 3.8). */
const BankCheck = ({ waiting }: { waiting: boolean }) => (
  <Note tone="info" title={waiting ? "Waiting for the buyer’s bank." : "The buyer’s bank may ask them to confirm."}>
    {waiting
      ? "The buyer must pass their bank’s check before the order opens. Nobody here can do it for them."
      : "Then the order opens once the buyer has passed that check and come back to the shop. Nobody here can do it for them."}
  </Note>
);
