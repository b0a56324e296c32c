"use client";

import CircleCheck from "lucide-react/icons/circle-check";
import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import Info from "lucide-react/icons/info";
import OctagonX from "lucide-react/icons/octagon-x";
import X from "lucide-react/icons/x";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { Toaster, toast as show } from "sonner";
import { toneText } from "./badge";
import { IconButton } from "./icon-button";
import type { Toast, ToastTone } from "./toast";

const icons: Record<ToastTone, typeof Info> = { good: CircleCheck, info: Info, bad: OctagonX, unk: CircleQuestionMark };

/** On a phone: the taller of the two bars that a page can end with. */
const ABOVE_BARS = "calc(84px + env(safe-area-inset-bottom))";

export function ToastsShown({ waiting }: { waiting: Toast[] }) {
  const shown = useRef(0);
  useEffect(() => {
    for (const toast of waiting.slice(shown.current))
      show.custom((id) => <Face toast={toast} onDismiss={() => show.dismiss(id)} />, {
        duration: toast.link || toast.tone === "bad" ? Infinity : 8_000,
      });
    shown.current = waiting.length;
  }, [waiting]);
  return (
    <Toaster expand position="bottom-right" offset={16} mobileOffset={{ bottom: ABOVE_BARS, left: 16, right: 16 }} />
  );
}

function Face({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const Icon = icons[toast.tone];
  return (
    <div
      role={toast.tone === "bad" ? "alert" : undefined}
      className="flex w-full items-start gap-2.5 rounded-[10px] bg-surface py-3 pr-2 pl-3.5 font-sans text-sm shadow-sh3 sm:w-[372px]"
    >
      <Icon size={16} className={`mt-0.5 ${toneText[toast.tone]}`} aria-hidden />
      <div className="min-w-0 flex-1">
        <b className="font-semibold">{toast.title}</b>
        {toast.text ? <p className="text-t2">{toast.text}</p> : null}
      </div>
      {toast.link ? (
        <Link href={toast.link.href} onClick={onDismiss} className="link inline-flex min-h-6 items-center text-xs">
          {toast.link.label}
        </Link>
      ) : null}
      <IconButton label="Dismiss" size="sm" className="-mt-1" onClick={onDismiss}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
