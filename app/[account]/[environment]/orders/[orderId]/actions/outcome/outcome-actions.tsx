"use client";

import type { IntentView } from "@/lib/commands/intent-view";
import { Button } from "@/components/ui/button";
import type { ActionDialogProps } from "../form/dialog-props";
import type { Outcome } from "./outcome";
import { showIntent } from "./show-intent";

type Props = Pick<ActionDialogProps, "can" | "onOpen"> & {
  outcome: Outcome;
  sent: IntentView;
  /** Amazon has not taken it, so it can be taken back. */
  withdrawable: boolean;
  /** Why another try is impossible now; null when it is possible. */
  againReason: string | null;
  onClose: () => void;
  onStartOver: () => void;
};

/** Where people go from an outcome. Nothing here sends anything: another try is a new form. */
export function OutcomeActions({ outcome, sent, can, withdrawable, againReason, onClose, onOpen, onStartOver }: Props) {
  switch (outcome.kind) {
    case "declined":
    case "refused":
      return (
        <>
          <Button onClick={onStartOver} reason={againReason}>
            Back to the form
          </Button>
          <Button variant="primary" autoFocus onClick={onClose}>
            Close
          </Button>
        </>
      );
    case "queued":
      return (
        <>
          {can.settle && withdrawable ? (
            <Button variant="ghost" onClick={() => onOpen("withdraw", { intentId: sent.id })}>
              Take it out of the queue
            </Button>
          ) : null}
          <Button autoFocus onClick={onClose}>
            Keep working
          </Button>
        </>
      );
    case "unknown":
      return (
        <>
          <Button
            onClick={() => {
              onClose();
              showIntent(sent.id);
            }}
          >
            Watch it
          </Button>
          <Button variant="ghost" autoFocus onClick={onClose}>
            Keep working
          </Button>
        </>
      );
    case "needsPerson":
      return (
        <>
          {can.settle ? <Button onClick={() => onOpen("settle", { intentId: sent.id })}>Decide now…</Button> : null}
          <Button autoFocus onClick={onClose}>
            Close
          </Button>
        </>
      );
    default:
      return (
        <Button variant="primary" autoFocus onClick={onClose}>
          Done
        </Button>
      );
  }
}
