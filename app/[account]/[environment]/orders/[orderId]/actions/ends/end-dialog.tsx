"use client";

import type { ReactNode } from "react";
import { texts, type TextField } from "@/lib/payments/text";
import { ActionDialog } from "../form/action-dialog";
import type { ActionDialogProps } from "../form/dialog-props";
import { NoteField } from "../form/note-field";
import type { FormState } from "../form-state";
import type { ActionKind } from "../offers";
import type { Simulation } from "../simulations";

type Props = ActionDialogProps & {
  kind: ActionKind;
  send: (form: FormData) => Promise<FormState>;
  title: string;
  button: { label: string; pending: string };
  /** What the other button says: "Keep order". */
  leave: string;
  blocked: string | null;
  reason: TextField;
  examples?: Simulation[];
  /** What will happen. */
  children: ReactNode;
};

/** Something ends for good: what happens, who reads the reason, and a way back that is as easy as the way on. */
export function EndDialog({ reason, examples = [], button, children, ...props }: Props) {
  const { max, reachesBuyer } = texts[reason];
  return (
    <ActionDialog
      {...props}
      size="form"
      button={{ ...button, danger: true }}
      unsaved="Nothing was sent. Closing loses what you typed."
    >
      {(problemOf) => (
        <>
          <div className="flex flex-col gap-2 text-pretty">{children}</div>
          <NoteField
            name="reason"
            label="Reason"
            reader={reachesBuyer ? "In Amazon’s e-mail to the buyer" : "The buyer never reads it"}
            max={max}
            error={problemOf("reason") ?? problemOf("note")}
            simulations={props.simulations ? examples : []}
          />
        </>
      )}
    </ActionDialog>
  );
}
