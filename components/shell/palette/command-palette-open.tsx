"use client";

import { Command } from "cmdk";
import LogIn from "lucide-react/icons/log-in";
import Search from "lucide-react/icons/search";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { FoundOrderItem } from "./found-order-item";
import { useOfferedActions } from "./offered-actions";
import type { PaletteGroup } from "./palette-items";
import { type Found, useFoundOrders } from "./use-found-orders";

export type PaletteProps = {
  groups: PaletteGroup[];
  /** Where a search goes: the text is added as `q`. */
  searchHref: string;
  /** What answers with the orders that a text may mean, `q` added; null where there are none to look for. */
  findHref: string | null;
};
type Props = PaletteProps & { open: boolean; onClose: () => void };

const item =
  "mx-1.5 flex min-h-[38px] items-center gap-2.5 rounded-lg px-3 aria-selected:bg-accent-s [&>svg]:text-t3 aria-selected:[&>svg]:text-accent-t pointer-coarse:min-h-11";
const group =
  "[&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:text-t3 [&_[cmdk-group-heading]]:px-4 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium";

export function CommandPaletteOpen({ open, onClose, ...props }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    element.querySelector("input")?.focus(); // cmdk's root can take the focus too, and comes first
    return () => element.close();
  }, [open]);
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
      {open ? <Palette {...props} onClose={onClose} /> : null}
    </dialog>
  );
}

const SEARCH = "search";
const SIGN_IN = "/sign-in";

function Palette({ groups, searchHref, findHref, onClose }: Omit<Props, "open">) {
  const router = useRouter();
  const [text, setText] = useState("");
  const typed = text.trim();
  const found = useFoundOrders(findHref, typed);
  const isAnswer = found?.typed === typed;
  // Those of what was typed before stay until the next ones come, but nobody opens one of them by mistake.
  const orders = typed && found && "orders" in found ? found.orders : [];
  const offered = useOfferedActions();
  // By what they do, and by more than two letters of it: a number or a name looks for an order, and Enter must not begin to refund it.
  const isMeant = typed === "" || typed.length > 2;
  const actions = offered.filter(({ label }) => isMeant && label.toLowerCase().startsWith(typed.toLowerCase()));
  const places = groups
    .map(({ heading, items }) => ({ heading, items: items.filter(({ label }) => isNamed(label, typed)) }))
    .filter(({ items }) => items.length > 0);

  const isSignedOut = isAnswer && "problem" in found && found.problem === "signedOut";
  const canSearch = typed !== "" && findHref !== null;

  // In the order in which they are drawn, as cmdk chooses the first by itself: at every letter, and once the chosen one is gone.
  const listed = [
    ...actions.map(({ label }) => label),
    ...(isAnswer ? orders.map(({ href }) => href) : []),
    ...(isSignedOut ? [SIGN_IN] : []),
    ...(canSearch ? [SEARCH] : []),
    ...places.flatMap(({ items }) => items.map(({ href }) => href)),
  ];
  // The first is the best match, which an answer may change. What somebody moved to stays chosen until it is gone, or they type on.
  const [movedTo, setMovedTo] = useState("");
  const chosen = listed.includes(movedTo) ? movedTo : (listed[0] ?? "");
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <Command
      label="Search or jump to"
      loop
      shouldFilter={false}
      value={chosen}
      onValueChange={(value) => value !== chosen && setMovedTo(value)}
    >
      <div className="flex h-13 items-center gap-2.5 px-4 shadow-line-b">
        <Search size={16} className="text-t3" aria-hidden />
        <Command.Input
          value={text}
          onValueChange={(now) => {
            setText(now);
            setMovedTo("");
          }}
          maxLength={100}
          placeholder="Buyer, e-mail or any ID"
          className="min-w-0 flex-1 bg-transparent text-base outline-none max-sm:text-lg"
        />
        <Kbd keys="Esc" />
      </div>
      <Command.List className="max-h-[50vh] overflow-y-auto pb-2">
        {actions.length > 0 ? (
          <Command.Group heading="Actions" className={group}>
            {actions.map(({ label, about, icon, run }) => (
              <Command.Item
                key={label}
                value={label}
                onSelect={() => {
                  onClose();
                  run();
                }}
                className={item}
              >
                {icon}
                <span className="flex-none">{label}</span>
                <span className="truncate text-t2">{about}</span>
              </Command.Item>
            ))}
          </Command.Group>
        ) : null}
        {orders.length > 0 ? (
          <Command.Group heading="Orders" className={cn(group, !isAnswer && "opacity-60")}>
            {orders.map((order) => (
              <Command.Item
                key={order.id}
                value={order.href}
                disabled={!isAnswer}
                onSelect={() => go(order.href)}
                className={cn(item, order.state.tone === "accent" && "aria-selected:[&_.badge]:bg-surface")}
              >
                <FoundOrderItem order={order} typed={typed} />
              </Command.Item>
            ))}
          </Command.Group>
        ) : null}
        {isSignedOut ? (
          <Command.Item value={SIGN_IN} onSelect={() => go(SIGN_IN)} className={item}>
            <LogIn size={15} aria-hidden />
            Sign in
          </Command.Item>
        ) : null}
        {canSearch ? (
          <Command.Group heading="Search" className={group}>
            <Command.Item
              value={SEARCH}
              onSelect={() => go(`${searchHref}?${new URLSearchParams({ q: typed })}`)}
              className={item}
            >
              <Search size={15} aria-hidden />
              <span className="truncate">Search the list for “{typed}”</span>
            </Command.Item>
          </Command.Group>
        ) : null}
        {places.map(({ heading, items }) => (
          <Command.Group key={heading} heading={heading} className={group}>
            {items.map(({ href, label, icon }) => (
              <Command.Item key={href} value={href} onSelect={() => go(href)} className={item}>
                {icon}
                {label}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <Said>{canSearch ? answerWords(isAnswer ? found : null, typed) : null}</Said>
      <div className="flex h-9 items-center gap-4 bg-sub px-4 text-xs text-t2 shadow-line-t max-sm:hidden">
        <span className="flex items-center gap-1.5">
          <Kbd keys="Up Down" /> Move
        </span>
        <span className="flex items-center gap-1.5">
          <Kbd keys="Enter" /> Open
        </span>
        {offered.length > 0 ? <span className="ml-auto">Money actions always ask before sending</span> : null}
      </div>
    </Command>
  );
}

const isNamed = (label: string, typed: string) => label.toLowerCase().includes(typed.toLowerCase());

/** Stands below the list, whose first line stays where it is whatever is said. */
const Said = ({ children }: { children: ReactNode }) => (
  <p role="status" className="min-h-9 px-4 py-2 text-xs text-t2 empty:hidden">
    {children}
  </p>
);

function answerWords(found: Found | null, typed: string): string {
  if (!found) return "Looking for orders…";
  if ("problem" in found)
    return found.problem === "signedOut"
      ? "You are signed out, so no orders were looked for."
      : "Tillway can’t be reached, so no orders were looked for. Type on to try again.";
  const count = found.orders.length;
  if (count === 0) return `No order found for “${typed}”. Searches the start of names, e-mails and IDs.`;
  if (found.more) return `The ${count} orders that changed last. The list has more.`;
  return count === 1 ? "1 order found." : `${count} orders found.`;
}
