"use client";

import type { ReactNode } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import type { Target } from "./actions/form/dialog-props";
import type { ActionKind } from "./actions/offers";
import { useOrderActions } from "./actions/order-actions";

type Props = Pick<ButtonProps, "variant" | "size" | "full" | "className"> & {
  action: ActionKind;
  target?: Target;
  children: ReactNode;
};

/** Opens an action's dialog. Nothing is sent before that dialog is confirmed. */
export function OpenButton({ action, target, size = "sm", children, ...look }: Props) {
  const { open } = useOrderActions();
  return (
    <Button size={size} {...look} onClick={() => open(action, target)}>
      {children}
    </Button>
  );
}
