"use client";

import { isPositive } from "@/lib/payments/money";
import type { ActionDialogProps } from "../form/dialog-props";
import { offers } from "../offers";
import { orderName, sayMoney } from "../wording";
import { cancelOrderAction } from "./cancel-order-action";
import { EndDialog } from "./end-dialog";

export default function CancelOrderDialog(props: ActionDialogProps) {
  const { order, can } = props;
  const { onHold, pendingHold } = order.totals;
  return (
    <EndDialog
      {...props}
      kind="cancelOrder"
      send={cancelOrderAction}
      title={`Cancel order ${orderName(order)}?`}
      button={{ label: "Cancel order", pending: "Canceling the order" }}
      leave="Keep order"
      blocked={offers(order, can).cancelOrder.reason}
      reason="cancelationReason"
    >
      {isPositive(onHold) ? <p>The hold of {sayMoney(onHold)} ends, and the buyer is not charged.</p> : null}
      {isPositive(pendingHold) ? (
        <p>The authorization of {sayMoney(pendingHold)} that Amazon is checking ends too.</p>
      ) : null}
      <p>Nothing can be collected on this order any more. This cannot be undone.</p>
    </EndDialog>
  );
}
