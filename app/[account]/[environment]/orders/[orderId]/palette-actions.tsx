"use client";

import { useEffect } from "react";
import { offerActions } from "@/components/shell/palette/offered-actions";
import { ActionIcon } from "./action-icon";
import type { ActionItem } from "./action-items";
import { useOrderActions } from "./actions/order-actions";

/** What can be done with this order now, in the command palette too: it opens the same dialogs. */
export function PaletteActions({ items, orderName }: { items: ActionItem[]; orderName: string }) {
  const { open } = useOrderActions();
  useEffect(() => {
    const possible = items.filter(({ reason }) => reason === null);
    return offerActions(
      possible.map(({ kind, label, detail }) => ({
        label: `${label} ${orderName}`,
        about: detail,
        icon: <ActionIcon kind={kind} />,
        run: () => open(kind),
      })),
    );
  }, [items, orderName, open]);
  return null;
}
