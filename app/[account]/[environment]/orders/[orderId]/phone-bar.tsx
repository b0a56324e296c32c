"use client";

import { ActionIcon } from "./action-icon";
import type { ActionItem } from "./action-items";
import { OpenButton } from "./open-button";
import type { PrimaryStep } from "./primary-step";

/** On a phone: the suggested step, and one more, always under the thumb. */
export function PhoneBar({ primary, second }: { primary: PrimaryStep | null; second: ActionItem | null }) {
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
