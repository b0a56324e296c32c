"use client";

import Check from "lucide-react/icons/check";
import Copy from "lucide-react/icons/copy";
import { useEffect, useState } from "react";
import { cn } from "./cn";
import { shortId } from "./short-id";

/** Copies `text` and says so: "Copied …-C061582". `what` names it: "Copy order reference". */
export function CopyButton({ text, what, className }: { text: string; what: string; className?: string }) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), 2_000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(`Copied ${shortId(text)}`),
      () => setSaid("The browser did not allow copying"),
    );
  return (
    <span className={cn("relative inline-flex flex-none align-middle", className)}>
      <button
        type="button"
        aria-label={`Copy ${what}`}
        title={`Copy ${what}`}
        onClick={copy}
        className="inline-flex size-6 items-center justify-center rounded-sm text-t3 hover:bg-fill hover:text-t1 pointer-coarse:size-11"
      >
        {said?.startsWith("Copied") ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
      </button>
      <span
        role="status"
        className={cn(
          "absolute right-0 bottom-full z-20 mb-1",
          said && "num rounded-lg bg-inverse px-2.5 py-1.5 text-xs whitespace-nowrap text-on-inverse shadow-sh2",
        )}
      >
        {said}
      </span>
    </span>
  );
}
