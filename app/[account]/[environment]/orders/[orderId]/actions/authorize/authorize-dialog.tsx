"use client";

import { useState } from "react";
import { ageMark, authorizationExpiry } from "@/lib/payments/expiry";
import { orderTotals, currencyOf } from "@/lib/payments/totals";
import { zero } from "@/lib/payments/money";
import { authorizationsLeft, refuseAuthorize } from "@/lib/payments/refuse-authorize";
import { termsAt } from "@/lib/payments/settings";
import { texts } from "@/lib/payments/text";
import { whenToCapture } from "@/lib/payments/words";
import { afterAuthorize } from "../after";
import { ActionDialog } from "../form/action-dialog";
import { AmountField } from "../form/amount-field";
import { Changes } from "../form/changes";
import type { ActionDialogProps } from "../form/dialog-props";
import { NoteField } from "../form/note-field";
import { StatementField, statementOf } from "../form/statement-field";
import { StatementLine } from "../form/statement-line";
import { useAmount } from "../form/use-amount";
import { simulations } from "../simulations";
import { sayMoney, wordingOf } from "../wording";
import { authorizeAction } from "./authorize-action";
import { AuthorizeChoices } from "./authorize-choices";
import { authorizeLimits, authorizeRows } from "./authorize-words";

export default function AuthorizeDialog(props: ActionDialogProps) {
  const { order } = props;
  const { snapshot, asOf } = order;
  const { settings } = termsAt(asOf);
  const currency = currencyOf(snapshot);
  const { withinTotal, withTolerance } = order.totals.authorizable;
  const [captureNow, setCaptureNow] = useState(false);
  const [statement, setStatement] = useState(order.softDescriptor ?? "");
  const suggested = withinTotal.minor > 0 ? withinTotal : undefined;
  const typed = useAmount(order, currency, (amount) => refuseAuthorize(snapshot, { amount }, termsAt(asOf)), suggested);
  const after = typed.fitting && afterAuthorize(snapshot, typed.fitting, captureNow, asOf);
  const made = { createdAt: asOf, expiresAt: null };
  const hold = { agesAt: ageMark(made), endsAt: authorizationExpiry(made, order.environment) };
  const used = {
    before: settings.authorizationsMax - authorizationsLeft(snapshot, settings),
    max: settings.authorizationsMax,
  };
  const sum = typed.amount ? ` ${sayMoney(typed.amount)}` : "";
  const side = (
    <Changes
      title="After this authorization"
      before={snapshot}
      after={after}
      rows={authorizeRows(orderTotals(snapshot), orderTotals(after ?? snapshot), captureNow, used)}
    >
      {captureNow ? (
        <StatementLine text={statementOf(statement, order.accountName)} sign="−" amount={typed.fitting}>
          The buyer’s card is charged as soon as Amazon has authorized it, and Amazon e-mails them.
        </StatementLine>
      ) : (
        <p className="text-xs text-t2">
          The buyer’s card is not charged. Capture the hold {whenToCapture(hold, wordingOf(order))}.
        </p>
      )}
    </Changes>
  );
  return (
    <ActionDialog
      {...props}
      kind="authorize"
      send={authorizeAction}
      title="Authorize"
      size="wide"
      side={side}
      button={{
        label: `Authorize${captureNow ? " and capture" : ""}${sum}`,
        pending: `Authorizing${sum}`,
      }}
      blocked={typed.blocked}
      unsaved="Nothing was sent. Closing loses what you typed."
    >
      {(problemOf) => (
        <>
          <AmountField
            currency={currency}
            defaultAmount={suggested}
            onTyped={typed.setTyped}
            ready={[{ label: "All that is not authorized", amount: withinTotal }]}
            error={typed.error ?? problemOf("amount")}
            fixes={[
              { label: "Use", amount: typed.excess?.remaining ?? zero(currency) },
              { label: "Use what is not authorized", amount: withinTotal },
            ]}
            limits={authorizeLimits(typed.asked, { withinTotal, withTolerance }, used)}
          />
          <AuthorizeChoices captureNow={captureNow} onCaptureNow={setCaptureNow} />
          <NoteField
            name="note"
            label={captureNow ? "Note to the buyer" : "Note kept at Amazon"}
            reader={captureNow ? "In Amazon’s e-mail" : "The buyer does not get it"}
            max={texts.sellerAuthorizationNote.max}
            error={problemOf("note")}
            simulations={props.simulations ? simulations.authorize : []}
          />
          {captureNow ? (
            <StatementField
              value={statement}
              onValue={setStatement}
              jcbOnly={order.region === "jp"}
              error={problemOf("softDescriptor")}
            />
          ) : null}
        </>
      )}
    </ActionDialog>
  );
}
