"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  /** On the page, with an ellipsis: another step follows. */
  label: string;
  variant?: ButtonProps["variant"];
  /** Why it can't be done now. */
  reason?: string | null;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** The two ways out, each by its name. */
  keep: string;
  confirm: string;
  danger?: boolean;
  /** What the form says then. */
  name?: string;
  value?: string;
  pending: string | null;
  /** The form's last answer. A new one closes the question. */
  answer: object;
};

/** Sends its form only after it has said what will happen. Focus starts at the way back, and returns to this button. */
export function ConfirmButton(props: Props) {
  const [askedAt, setAskedAt] = useState<object | null>(null);
  const { label, variant, reason, title, children, keep, confirm, danger, name, value, pending, answer } = props;
  const close = () => setAskedAt(null);
  return (
    <>
      <Button variant={variant} reason={reason} aria-haspopup="dialog" onClick={() => setAskedAt(answer)}>
        {label}
      </Button>
      <Dialog
        open={askedAt === answer}
        onClose={close}
        size="confirm"
        title={title}
        actions={
          <>
            <Button data-start onClick={close}>
              {keep}
            </Button>
            <Button type="submit" name={name} value={value} variant={danger ? "danger" : "primary"} pending={pending}>
              {confirm}
            </Button>
          </>
        }
      >
        {children}
      </Dialog>
    </>
  );
}
