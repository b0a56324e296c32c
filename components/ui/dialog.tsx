"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";

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

/** A layer over everything else. Its own code is loaded with the first one that opens: most pages are left without any. */
export function Dialog(props: DialogProps) {
  const [Shown, setShown] = useState<ComponentType<DialogProps> | null>(null);
  useEffect(() => {
    if (props.open) void import("./dialog-open").then(({ DialogOpen }) => setShown(() => DialogOpen));
  }, [props.open]);
  return Shown ? <Shown {...props} /> : null;
}
