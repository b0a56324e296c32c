"use client";

import { Command } from "cmdk";
import Search from "lucide-react/icons/search";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Kbd } from "./kbd";
import type { PaletteGroup } from "./palette-items";

type Props = { open: boolean; onClose: () => void; groups: PaletteGroup[]; searchHref: string };
const item =
  "mx-1.5 flex min-h-[38px] items-center gap-2.5 rounded-lg px-3 aria-selected:bg-accent-s [&>svg]:text-t3 aria-selected:[&>svg]:text-accent-t pointer-coarse:min-h-11";
const group =
  "[&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:text-t3 [&_[cmdk-group-heading]]:px-4 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium";

export function CommandPaletteOpen({ open, onClose, groups, searchHref }: Props) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    setText("");
    element.showModal();
    element.querySelector("input")?.focus(); // cmdk's root can take the focus too, and comes first
    return () => element.close();
  }, [open]);
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  const search = `${searchHref}${searchHref.includes("?") ? "&" : "?"}q=${encodeURIComponent(text.trim())}`;
  return (
    <dialog
      ref={dialog}
      aria-label="Search or jump to"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="fixed inset-x-0 top-[calc(var(--ribbon)+12vh)] m-0 mx-auto w-[min(620px,calc(100vw-32px))] max-w-none overflow-hidden rounded-[14px] bg-surface p-0 text-t1 shadow-sh3"
    >
      {open ? (
        <Command label="Search or jump to" loop>
          <div className="flex h-13 items-center gap-2.5 px-4 shadow-line-b">
            <Search size={16} className="text-t3" aria-hidden />
            <Command.Input
              value={text}
              onValueChange={setText}
              placeholder="Buyer, e-mail or any ID"
              className="min-w-0 flex-1 bg-transparent text-base outline-none max-sm:text-lg"
            />
            <Kbd keys="Esc" />
          </div>
          <Command.List className="max-h-[50vh] overflow-y-auto pb-2">
            <Command.Empty className="px-4 py-6 text-center text-t2">Type to search the orders.</Command.Empty>
            {text.trim() ? (
              <Command.Group heading="Search" className={group} forceMount>
                <Command.Item forceMount value={`search ${text}`} onSelect={() => go(search)} className={item}>
                  <Search size={15} aria-hidden />
                  Search orders for “{text.trim()}”
                </Command.Item>
              </Command.Group>
            ) : null}
            {groups.map(({ heading, items }) => (
              <Command.Group key={heading} heading={heading} className={group}>
                {items.map((entry) => (
                  <Command.Item
                    key={entry.href}
                    value={`${entry.label} ${entry.about ?? ""}`}
                    onSelect={() => go(entry.href)}
                    className={item}
                  >
                    {entry.icon}
                    <span>{entry.label}</span>
                    {entry.about ? <span className="truncate text-t2">{entry.about}</span> : null}
                    {entry.keys ? (
                      <span className="ml-auto">
                        <Kbd keys={entry.keys} />
                      </span>
                    ) : null}
                  </Command.Item>
                ))}
              </Command.Group>
            ))}
          </Command.List>
          <div className="flex h-9 items-center gap-4 bg-sub px-4 text-xs text-t2 shadow-line-t max-sm:hidden">
            <span className="flex items-center gap-1.5">
              <Kbd keys="Up Down" /> Move
            </span>
            <span className="flex items-center gap-1.5">
              <Kbd keys="Enter" /> Open
            </span>
            <span className="ml-auto">Money actions always ask before sending</span>
          </div>
        </Command>
      ) : null}
    </dialog>
  );
}
