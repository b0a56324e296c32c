"use client";

import ChevronDown from "lucide-react/icons/chevron-down";
import { useId, useState, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type Props = { title: string; icon: ReactNode; about?: ReactNode; className?: string; children: ReactNode };

/** On a phone a line that opens; elsewhere its content alone, which brings a heading of its own. */
export function Fold({ title, icon, about, className, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={className}>
      <h2 className="sm:hidden">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="flex min-h-[52px] w-full items-center gap-3 px-4 font-medium shadow-line-b"
        >
          <span className="text-t2">{icon}</span>
          {title}
          <span className="ml-auto truncate text-sm font-normal text-t2">{about}</span>
          <ChevronDown size={16} className={cn("text-t3 transition-transform", open && "rotate-180")} aria-hidden />
        </button>
      </h2>
      <div id={id} className={cn(!open && "max-sm:hidden")}>
        {children}
      </div>
    </div>
  );
}
