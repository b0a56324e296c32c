"use client";

import X from "lucide-react/icons/x";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { focusStart } from "./focus-start";
import { IconButton } from "./icon-button";

export type DialogProps = {
  open: boolean;
  /** Asked to close: by Esc, by ×, by a Cancel button that calls it. */
  onClose: () => void;
  title: ReactNode;
  /** Beside the title: "HP-204918 · Maren Holt". */
  about?: ReactNode;
  children: ReactNode;
  /** What the right half shows: what changes, what the buyer sees. */
  side?: ReactNode;
  /** Left of the buttons: a quiet fact. */
  foot?: ReactNode;
  /** The buttons; the main one is a primary or danger Button, which Cmd or Ctrl with Enter presses. */
  actions?: ReactNode;
  /** What would be lost: asked before closing once anything was typed. "The refund is not sent, and its amount is lost." */
  unsaved?: string;
  size?: "confirm" | "form" | "wide";
};

const widths = { confirm: "sm:w-[480px]", form: "sm:w-[560px]", wide: "sm:w-[min(940px,calc(100vw-32px))]" };

/**
 * Everything else waits: focus stays inside, starts in the first field or at [data-start], and returns to where it was; to the
 * page's content where that is gone, as the button of an empty list is once the list is not empty any more.
 */
export function DialogOpen({
  open,
  onClose,
  title,
  about,
  children,
  side,
  foot,
  actions,
  unsaved,
  size = "form",
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [typed, setTyped] = useState(false);
  const [asking, setAsking] = useState(false);
  const typedIn = useRef<Element>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const opener = document.activeElement;
    element.showModal();
    focusStart(element);
    return () => {
      element.close();
      setTyped(false);
      setAsking(false);
      const back = opener?.isConnected ? opener : document.querySelector("main");
      if (back instanceof HTMLElement) back.focus();
    };
  }, [open]);

  const leave = () => {
    if (!unsaved || !typed) return onClose();
    typedIn.current = document.activeElement;
    setAsking(true);
  };
  useEffect(() => {
    if (!asking && typedIn.current instanceof HTMLElement) typedIn.current.focus();
  }, [asking]);
  const keys = (event: KeyboardEvent<HTMLDialogElement>) => {
    // Handled here because a browser closes a dialog at the second Esc even if its cancel event is refused.
    if (event.key === "Escape" && !event.currentTarget.querySelector(":popover-open")) {
      event.preventDefault();
      event.stopPropagation();
      if (asking) setAsking(false);
      else leave();
    }
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>("[data-primary]:not([aria-disabled])")?.click();
    }
  };

  return (
    <dialog
      ref={dialog}
      data-work
      aria-labelledby={titleId}
      onKeyDown={keys}
      onInput={() => setTyped(true)}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      className={cn(
        "fixed m-0 hidden max-h-none max-w-none flex-col overflow-clip bg-surface p-0 text-t1 open:flex sm:shadow-sh3",
        "inset-x-0 top-(--ribbon) bottom-0 h-[calc(100dvh-var(--ribbon))] w-full",
        "sm:inset-0 sm:m-auto sm:h-fit sm:max-h-[calc(100dvh-2*var(--ribbon)-32px)] sm:rounded-2xl",
        widths[size],
      )}
    >
      {open ? (
        <>
          <header
            className={cn(
              "flex flex-none items-center gap-2.5 pr-3.5 pl-4 sm:pl-6",
              size === "confirm" ? "pt-4" : "h-14 shadow-line-b",
            )}
          >
            <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2.5">
              <h2 id={titleId} className="text-lg font-semibold">
                {title}
              </h2>
              {about ? <span className="min-w-0 truncate text-t2">{about}</span> : null}
            </div>
            <IconButton label="Close" className="max-sm:order-first max-sm:-ml-2.5" onClick={leave}>
              <X size={16} aria-hidden />
            </IconButton>
          </header>
          <div className="relative flex min-h-0 flex-1 flex-col overflow-y-auto sm:flex-row">
            <div
              data-body
              className={cn("min-w-0 flex-1 px-4 sm:px-6", size === "confirm" ? "pt-1 pb-4 text-t2" : "py-5")}
            >
              {children}
            </div>
            {side ? (
              <div className="bg-sub px-4 py-5 sm:w-[348px] sm:flex-none sm:px-5 sm:shadow-line-l">{side}</div>
            ) : null}
          </div>
          {asking ? (
            <Leaving what={unsaved ?? ""} onKeep={() => setAsking(false)} onLeave={onClose} />
          ) : (
            <footer
              className={cn(
                "flex flex-none flex-wrap items-center gap-2 px-4 py-3 sm:pr-4 sm:pl-6",
                size === "confirm" ? "pb-4" : "shadow-line-t sm:min-h-15",
              )}
            >
              {foot ? <div className="min-w-0 text-xs text-t2">{foot}</div> : null}
              <div className="ml-auto flex flex-wrap justify-end gap-2 max-sm:w-full max-sm:[&>*]:flex-1">
                {actions}
              </div>
            </footer>
          )}
        </>
      ) : null}
    </dialog>
  );
}

const Leaving = ({ what, onKeep, onLeave }: { what: string; onKeep: () => void; onLeave: () => void }) => (
  <footer role="alert" className="flex flex-none flex-wrap items-center gap-2 bg-warn-s px-4 py-3 sm:pl-6">
    <span className="min-w-0 flex-1 max-sm:mb-1 max-sm:basis-full">{what}</span>
    <Button autoFocus className="max-sm:flex-1" onClick={onKeep}>
      Keep editing
    </Button>
    <Button variant="dangerQuiet" className="max-sm:flex-1" onClick={onLeave}>
      Close without sending
    </Button>
  </footer>
);
