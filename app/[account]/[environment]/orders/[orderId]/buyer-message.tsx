"use client";

import Mail from "lucide-react/icons/mail";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";

type Props = {
  subject: string;
  body: string;
  to: string | null;
  face: ReactNode;
  variant?: "primary" | "secondary";
  className?: string;
};

/** A ready message to a buyer whose payment method was refused: to copy, or to open in the mail program. Nothing is sent from here. */
export function BuyerMessage({ subject, body, to, face, variant = "primary", className }: Props) {
  const [open, setOpen] = useState(false);
  const mail = `mailto:${to ? encodeURIComponent(to).replaceAll("%40", "@") : ""}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  const copy = () =>
    navigator.clipboard.writeText(`${subject}\n\n${body}`).then(
      () => showToast({ tone: "good", title: "Message copied" }),
      () => showToast({ tone: "bad", title: "The browser did not allow copying" }),
    );
  return (
    <>
      <Button variant={variant} className={className} onClick={() => setOpen(true)}>
        {face}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Write to the buyer"
        about={to ?? undefined}
        foot="Tillway sends no mail. The message opens in your own mail program."
        actions={
          <>
            <Button onClick={copy}>Copy message</Button>
            <a href={mail} className={buttonClass({ variant: "primary" })} data-primary="">
              <Mail size={15} aria-hidden />
              Open in mail
            </a>
          </>
        }
      >
        <dl className="grid grid-cols-[64px_minmax(0,1fr)] gap-y-1">
          <dt className="text-t2 pointer-coarse:self-center">To</dt>
          <dd className="flex items-start justify-between pointer-coarse:items-center">
            <span className="min-w-0 wrap-anywhere">{to ?? "Amazon shows no e-mail address for this order yet."}</span>
            {to ? <CopyButton text={to} what="e-mail address" /> : null}
          </dd>
          <dt className="text-t2 pointer-coarse:self-center">Subject</dt>
          <dd className="flex items-start justify-between pointer-coarse:items-center">
            <span className="min-w-0 wrap-anywhere">{subject}</span>
            <CopyButton text={subject} what="subject" />
          </dd>
        </dl>
        <p className="mt-3 rounded-lg bg-sub px-3 py-2.5 [overflow-wrap:anywhere] whitespace-pre-line shadow-line">
          {body}
        </p>
      </Dialog>
    </>
  );
}
