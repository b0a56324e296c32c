"use client";

import { type ComponentType, createContext, type ReactNode, use, useState } from "react";
import type { FetchDialogProps } from "./fetch-dialog";

type Props = Pick<FetchDialogProps, "environment" | "accounts"> & { children: ReactNode };

const Open = createContext<(text?: string) => void>(() => {});
/** Opens the dialog, with what was searched for in vain. */
export const useFetchDesk = () => use(Open);

/**
 * Holds the dialog above the list: what was fetched makes an empty list a full one, and the button that opened the dialog
 * goes with it. The dialog itself is loaded when somebody wants it: lists stay light.
 */
export function FetchDesk({ environment, accounts, children }: Props) {
  const [asked, setAsked] = useState({ open: false, times: 0, text: "" });
  const [FetchDialog, setDialog] = useState<ComponentType<FetchDialogProps> | null>(null);
  const open = (text = "") => {
    setAsked(({ times }) => ({ open: true, times: times + 1, text }));
    void import("./fetch-dialog").then((loaded) => setDialog(() => loaded.FetchDialog));
  };
  const close = () => setAsked((last) => ({ ...last, open: false }));
  return (
    <Open value={open}>
      {children}
      {FetchDialog ? (
        <FetchDialog
          key={asked.times}
          environment={environment}
          accounts={accounts}
          text={asked.text}
          open={asked.open}
          onClose={close}
        />
      ) : null}
    </Open>
  );
}
