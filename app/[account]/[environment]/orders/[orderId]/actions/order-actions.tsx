"use client";

import { createContext, type ComponentType, type ReactNode, use, useMemo, useState } from "react";
import { showToast } from "@/components/ui/toast";
import type { OrderView } from "@/lib/queries/order-view";
import type { ActionDialogProps, OpenAction, Target } from "./form/dialog-props";
import { offers, type ActionKind, type Can, type Offer } from "./offers";
import { useOpenQuestions } from "./outcome/use-open-questions";

type Dialog = ComponentType<ActionDialogProps>;

/** The code of a dialog is loaded when it is first opened. */
const dialogs: Record<ActionKind, () => Promise<{ default: Dialog }>> = {
  authorize: () => import("./authorize/authorize-dialog"),
  capture: () => import("./capture/capture-dialog"),
  refund: () => import("./refund/refund-dialog"),
  cancelOrder: () => import("./ends/cancel-order-dialog"),
  closeOrder: () => import("./ends/close-order-dialog"),
  closeAuthorization: () => import("./ends/close-authorization-dialog"),
  setDetails: () => import("./set-details/set-details-dialog"),
  confirm: () => import("./confirm/confirm-dialog"),
  withdraw: () => import("./withdraw/withdraw-dialog"),
  settle: () => import("./settle/settle-dialog"),
};

type OrderActionsContext = { open: OpenAction; offers: Record<ActionKind, Offer> };
const Context = createContext<OrderActionsContext | null>(null);

/** What can be done with the order, and how to begin it. */
export function useOrderActions(): OrderActionsContext {
  const context = use(Context);
  if (!context) throw new Error("useOrderActions needs OrderActions around it");
  return context;
}

type Props = { order: OrderView; can: Can; simulations?: boolean; children: ReactNode };
type Opened = { Dialog: Dialog; target: Target; number: number };

/** Stands once around an order's page and draws the dialog that is open. */
export function OrderActions({ order, can, simulations = false, children }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const watch = useOpenQuestions(order);
  const offered = useMemo(() => offers(order, can), [order, can]);
  const open: OpenAction = (kind, target = {}) => {
    const { reason } = offered[kind];
    if (reason) return showToast({ tone: "info", title: "Not possible now", text: reason });
    dialogs[kind]().then(
      ({ default: Dialog }) => setOpened((last) => ({ Dialog, target, number: (last?.number ?? 0) + 1 })),
      () =>
        showToast({
          tone: "bad",
          title: "The form could not be loaded",
          text: "Nothing was sent. Check the connection and try again.",
        }),
    );
  };
  return (
    <Context value={{ open, offers: offered }}>
      {children}
      {opened ? (
        <opened.Dialog
          key={opened.number}
          order={order}
          can={can}
          target={opened.target}
          simulations={simulations && order.environment === "sandbox"}
          onClose={() => setOpened(null)}
          onOpen={open}
          onOpenQuestion={watch}
        />
      ) : null}
    </Context>
  );
}
