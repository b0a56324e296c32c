"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";

type Props = { label: string; face: ReactNode; buttonClassName: string; closeFace: ReactNode; children: ReactNode };

/** The sidebar where there is no room for it: from the left, over the page, gone after a choice. */
export function Drawer({ label, face, buttonClassName, closeFace, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const path = usePathname();
  useEffect(() => dialog.current?.close(), [path]);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={buttonClassName}
        onClick={() => dialog.current?.showModal()}
      >
        {face}
      </button>
      <dialog
        ref={dialog}
        aria-label={label}
        onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
        className="fixed top-(--ribbon) bottom-0 left-0 m-0 hidden h-[calc(100dvh-var(--ribbon))] max-h-none w-[min(300px,85vw)] max-w-none flex-col overflow-y-auto bg-canvas px-3 pb-3 text-t1 shadow-sh3 [clip-path:inset(0_-64px_0_0)] open:flex"
      >
        <IconButton label="Close" className="my-2 self-end" onClick={() => dialog.current?.close()}>
          {closeFace}
        </IconButton>
        {children}
      </dialog>
    </>
  );
}
