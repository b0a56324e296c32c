"use client";

import { isPositive } from "@/lib/payments/money";
import type { ActionDialogProps } from "../form/dialog-props";
import { offers } from "../offers";
import { simulations } from "../simulations";
import { orderName, sayMoney } from "../wording";
import { closeOrderAction } from "./close-order-action";
import { EndDialog } from "./end-dialog";

export default function CloseOrderDialog(props: ActionDialogProps) {
  const { order, can } = props;
  const { onHold, notAuthorized } = order.totals;
  return (
    <EndDialog
      {...props}
      kind="closeOrder"
      send={closeOrderAction}
      title={`Close order ${orderName(order)}?`}
      button={{ label: "Close order", pending: "Closing the order" }}
      leave="Keep it open"
      blocked={offers(order, can).closeOrder.reason}
      reason="orderClosureReason"
      examples={simulations.closeOrder}
    >
      {isPositive(notAuthorized) ? (
        <p>{sayMoney(notAuthorized)} of the total is not authorized, and can’t be any more.</p>
      ) : null}
      {isPositive(onHold) ? <p>The {sayMoney(onHold)} on hold can still be captured.</p> : null}
      <p>Captures can still be refunded. No new authorization can be made. This cannot be undone.</p>
    </EndDialog>
  );
}
