"use client";

import { useState } from "react";
import { toWire } from "@/lib/payments/money";
import { refuseSetDetails } from "@/lib/payments/refuse-set-details";
import { termsAt } from "@/lib/payments/settings";
import { currencyOf } from "@/lib/payments/totals";
import { ActionDialog } from "../form/action-dialog";
import { AmountField } from "../form/amount-field";
import type { ActionDialogProps } from "../form/dialog-props";
import { useAmount } from "../form/use-amount";
import { offers } from "../offers";
import { AttributeFields } from "./attribute-fields";
import { CurrencyField } from "./currency-field";
import { setDetailsAction } from "./set-details-action";

export default function SetDetailsDialog(props: ActionDialogProps) {
  const { order, can } = props;
  const { snapshot, asOf } = order;
  const isDraft = snapshot.state === "Draft";
  const [currency, setCurrency] = useState(currencyOf(snapshot));
  const total = snapshot.total ?? undefined;
  const typed = useAmount(
    order,
    currency,
    (amount) => refuseSetDetails(snapshot, { operation: "SetOrderReferenceDetails", total: amount }, termsAt(asOf)),
    total,
  );
  const changeCurrency = (chosen: string) => {
    setCurrency(chosen);
    typed.setTyped(total?.currency === chosen ? toWire(total).amount : ""); // the field begins anew
  };
  const [filled, setFilled] = useState(false);
  const missing = isDraft ? typed.blocked : filled ? null : "Fill in at least one field.";
  return (
    <ActionDialog
      {...props}
      kind="setDetails"
      send={setDetailsAction}
      title={isDraft ? "Set total and details" : "Add details"}
      button={{ label: "Save at Amazon", pending: "Saving" }}
      blocked={offers(order, can).setDetails.reason ?? missing}
      unsaved="Nothing was sent. Closing loses what you typed."
    >
      {(problemOf) => (
        <>
          {isDraft ? (
            <>
              <CurrencyField region={order.region} currency={currency} onCurrency={changeCurrency} />
              <AmountField
                key={currency}
                label="Order total"
                currency={currency}
                defaultAmount={total?.currency === currency ? total : undefined}
                onTyped={typed.setTyped}
                ready={[]}
                error={typed.error ?? problemOf("amount")}
                limits="The total the buyer agrees to. It is fixed once the order is confirmed."
              />
            </>
          ) : null}
          <AttributeFields
            order={order}
            problemOf={problemOf}
            onFilled={setFilled}
            simulations={props.simulations && isDraft}
          />
        </>
      )}
    </ActionDialog>
  );
}
