"use client";

import Lock from "lucide-react/icons/lock";
import { useId } from "react";
import { Kbd } from "@/components/ui/kbd";
import { ActionIcon } from "./action-icon";
import type { ActionItem } from "./action-items";
import { useOrderActions } from "./actions/order-actions";

/** What one can do here; what can't be done stays, with the reason and the way out. */
export function SideActions({ items }: { items: ActionItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.kind}>
          <SideAction item={item} />
        </li>
      ))}
    </ul>
  );
}

function SideAction({ item: { kind, label, keys, detail, reason } }: { item: ActionItem }) {
  const { open } = useOrderActions();
  const id = useId();
  return (
    <button
      type="button"
      aria-disabled={reason ? true : undefined}
      aria-describedby={id}
      aria-keyshortcuts={keys}
      onClick={reason ? undefined : () => open(kind)}
      className="group/act -mx-2 grid w-[calc(100%+16px)] grid-cols-[16px_minmax(0,1fr)_auto] items-start gap-x-2.5 rounded-md px-2 py-[7px] hover:bg-fill aria-disabled:cursor-not-allowed aria-disabled:hover:bg-transparent"
    >
      <span className="mt-0.5 text-t2 group-aria-disabled/act:text-t3">
        <ActionIcon kind={kind} />
      </span>
      <span className="min-w-0">
        <span className="block font-medium group-aria-disabled/act:text-t3">{label}</span>
        <small id={id} className="block text-xs text-pretty text-t2">
          {reason ?? detail}
        </small>
      </span>
      {reason ? <Lock size={14} className="mt-0.5 text-t3" aria-hidden /> : keys ? <Kbd keys={keys} /> : null}
    </button>
  );
}
