"use client";

import { ActionIcon } from "./action-icon";
import type { ActionItem } from "./action-items";
import { OpenButton } from "./open-button";
import type { PrimaryStep } from "./primary-step";

/** On a phone: the suggested step, and one more, always under the thumb. `data-phone-bar` sends the tab bar away for it. */
export function PhoneBar({ primary, second }: { primary: PrimaryStep | null; second: ActionItem | null }) {
  if (!primary && !second) return null;
  return (
    <div
      data-phone-bar
      className="no-print sticky bottom-0 z-20 mt-auto flex gap-2.5 bg-surface px-4 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))] shadow-line-t sm:hidden short:static"
    >
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
