"use client";

import { ActionIcon } from "./action-icon";
import type { ActionItem } from "./action-items";
import type { ActionKind } from "./actions/offers";
import type { Target } from "./actions/form/dialog-props";
import { OpenButton } from "./open-button";

type Primary = { kind: ActionKind; label: string; target?: Target };

/** On a phone: the suggested step, and one more, always under the thumb. */
export function PhoneBar({ items, primary }: { items: ActionItem[]; primary: Primary | null }) {
  const kinds: ActionKind[] = ["refund", "capture", "authorize"];
  const second = items.find(({ kind, reason }) => kinds.includes(kind) && reason === null && kind !== primary?.kind);
  if (!primary && !second) return null;
  return (
    <div className="no-print sticky bottom-14 z-20 mt-auto flex gap-2.5 bg-surface px-4 py-3 shadow-line-t sm:hidden">
      {second ? (
        <OpenButton action={second.kind} size="lg" className="h-12 grow basis-0">
          <ActionIcon kind={second.kind} />
          {second.label}…
        </OpenButton>
      ) : null}
      {primary ? (
        <OpenButton
          action={primary.kind}
          target={primary.target}
          variant="primary"
          size="lg"
          className="h-12 grow basis-0"
        >
          {primary.label}
        </OpenButton>
      ) : null}
    </div>
  );
}
