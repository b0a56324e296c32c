"use client";

import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, type DialogProps } from "@/components/ui/dialog";
import { focusStart } from "@/components/ui/focus-start";
import { Kbd } from "@/components/ui/kbd";
import type { IntentRow } from "@/lib/queries/order-view";
import type { FormState, SendForm } from "../form-state";
import { offers, type ActionKind } from "../offers";
import { canBeWithdrawn, isNotKnown } from "../open-questions";
import { announce } from "../outcome/announce";
import { newest } from "../outcome/newest";
import { isOver, outcomeOf } from "../outcome/outcome";
import { OutcomeActions } from "../outcome/outcome-actions";
import { OutcomeBody } from "../outcome/outcome-body";
import { orderName } from "../wording";
import type { ActionDialogProps } from "./dialog-props";
import { FormProblem } from "./form-problem";
import { Meanwhile } from "./meanwhile";
import { NotKnown } from "./not-known";
import { SandboxMark } from "./sandbox-mark";
import { useSentForm } from "./use-sent-form";

type Props = ActionDialogProps & {
  kind: ActionKind;
  send: SendForm;
  title: string;
  /** What the button says: "Refund $150.00"; and while it is sent: "Refunding $150.00". */
  button: { label: string; pending: string; danger?: boolean };
  /** Why it can't be sent as it stands; null when it can. */
  blocked?: string | null;
  /** What the other button says, and what is lost by closing. */
  leave?: string;
  unsaved?: string;
  size?: DialogProps["size"];
  side?: ReactNode;
  /** The fields. They ask what the server said about each of them. */
  children: (problemOf: (field: string) => string | undefined) => ReactNode;
};

/** Done twice, these move money twice. */
const movesMoney: Partial<Record<ActionKind, IntentRow["operation"]>> = {
  authorize: "Authorize",
  capture: "Capture",
  refund: "Refund",
};

/** What every action has in common: it is sent once, says what happened meanwhile, keeps what was typed, and shows its outcome. */
export function ActionDialog(props: Props) {
  const { order, can, button, onOpen, onOpenQuestion } = props;
  const formName = useId();
  const closed = useRef(false);
  const [seen, setSeen] = useState<string | null>(null);
  const [risked, setRisked] = useState<string[]>([]);
  const answered = (said: FormState) => {
    const over = said.kind === "sent" && isOver(said.intent, order);
    if (over || closed.current) announce(said, order);
    if (closed.current && said.kind === "sent") onOpenQuestion(said.intent);
    else if (over) {
      closed.current = true;
      props.onClose();
    }
  };
  const one = useSentForm(order, props.send, answered);
  const { drawn, said, pending } = one;
  const sent = said?.kind === "sent" ? newest(said.intent, order) : null;
  const close = () => {
    closed.current = true;
    if (sent) onOpenQuestion(sent);
    props.onClose();
  };
  const unseen = drawn.since.length > 0 && seen !== drawn.formId;
  const notKnown = order.intents.filter(
    (intent) =>
      intent.operation === movesMoney[props.kind] && intent.formId !== drawn.formId && isNotKnown(intent, order),
  );
  const unrisked = notKnown.some(({ id }) => !risked.includes(id));
  const reason =
    (unseen ? "First tick that you have seen what happened meanwhile." : null) ??
    props.blocked ??
    (unrisked ? "First tick that you have seen what is not known yet." : null);
  const name = props.title.includes(`order ${orderName(order)}`) ? null : orderName(order);
  const about = [name, order.buyer?.name].filter(Boolean).join(" · ");

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!reason) one.submit(new FormData(event.currentTarget));
  };
  const problemOf = (field: string) => (said?.kind === "problem" && said.field === field ? said.text : undefined);
  const outcome = sent && outcomeOf(sent, order);
  const row = sent && order.intents.find(({ id }) => id === sent.id);
  const form = useRef<HTMLFormElement>(null);
  const wasSent = useRef(false);
  const hasOutcome = outcome !== null;
  useEffect(() => {
    if (wasSent.current && !hasOutcome) focusStart(form.current);
    wasSent.current = hasOutcome;
  }, [hasOutcome]);
  return (
    <Dialog
      open
      onClose={close}
      title={props.title}
      about={about}
      size={outcome ? "confirm" : props.size}
      side={outcome ? null : props.side}
      unsaved={outcome || pending ? undefined : props.unsaved}
      foot={<SandboxMark environment={order.environment} />}
      actions={
        outcome ? (
          <OutcomeActions
            {...{ outcome, sent, can, onOpen }}
            withdrawable={row ? canBeWithdrawn(row) : false}
            againReason={offers(order, can)[props.kind].reason}
            onStartOver={one.startOver}
            onClose={close}
          />
        ) : (
          <>
            <Button onClick={close}>{props.leave ?? "Cancel"}</Button>
            <Button
              type="submit"
              form={formName}
              variant={button.danger ? "danger" : "primary"}
              pending={pending ? button.pending : undefined}
              reason={reason}
            >
              {button.label}
              <Kbd keys="Mod Enter" tone="onSolid" />
            </Button>
          </>
        )
      }
    >
      {outcome ? <OutcomeBody outcome={outcome} sent={sent} order={order} /> : null}
      {/* It stays behind its outcome: whoever comes back to it finds what was typed. */}
      <form
        ref={form}
        id={formName}
        hidden={hasOutcome}
        onSubmit={submit}
        onInput={one.forgetProblem}
        noValidate
        className="flex flex-col gap-[18px]"
      >
        <Meanwhile
          order={order}
          one={one}
          verb={button.label}
          seen={!unseen}
          onSeen={(isSeen) => {
            setSeen(isSeen ? drawn.formId : null);
            if (isSeen) one.catchUp(); // who has seen it has seen the page as it is now, too
          }}
        />
        <NotKnown
          intents={notKnown}
          verb={button.label}
          seen={!unrisked}
          onSeen={(isSeen) => setRisked(isSeen ? notKnown.map(({ id }) => id) : [])}
        />
        {said?.kind === "problem" && said.field === null ? <FormProblem text={said.text} signIn={said.signIn} /> : null}
        {props.children(problemOf)}
      </form>
    </Dialog>
  );
}
