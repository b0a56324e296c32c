"use client";

import { Command } from "cmdk";
import LogIn from "lucide-react/icons/log-in";
import Search from "lucide-react/icons/search";
import { useRouter } from "next/navigation";
import { useLayoutEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { FoundOrderItem } from "./found-order-item";
import { useOfferedActions } from "./offered-actions";
import type { PaletteGroup } from "./palette-items";
import {
  PALETTE,
  PaletteFoot,
  PaletteHead,
  PaletteHeading,
  paletteField,
  paletteItem,
  paletteList,
  paletteWords,
} from "./palette-parts";
import { type Found, useFoundOrders } from "./use-found-orders";

export type PaletteProps = {
  groups: PaletteGroup[];
  /** Where a search goes: the text is added as `q`. */
  searchHref: string;
  /** What answers with the orders that a text may mean, `q` added; null where there are none to look for. */
  findHref: string | null;
};

const SEARCH = "search";
const SIGN_IN = "/sign-in";

/** In the dialog, in place of the early palette, whose field it continues. */
export function CommandPaletteOpen({ groups, searchHref, findHref }: PaletteProps) {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [early] = useState(typedEarly);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(...early.caret);
  }, [early]);
  const close = () => field.current?.closest("dialog")?.close();
  const [text, setText] = useState(early.text);
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
    close();
    router.push(href);
  };
  return (
    <Command
      label={PALETTE}
      loop
      shouldFilter={false}
      value={chosen}
      onValueChange={(value) => value !== chosen && setMovedTo(value)}
    >
      <PaletteHead
        field={
          <Command.Input
            {...paletteField}
            ref={field}
            value={text}
            onValueChange={(now) => {
              setText(now);
              setMovedTo("");
            }}
          />
        }
      />
      <Command.List className={paletteList}>
        {actions.length > 0 ? (
          <Command.Group heading={<PaletteHeading>Actions</PaletteHeading>}>
            {actions.map(({ label, about, icon, run }) => (
              <Command.Item
                key={label}
                value={label}
                onSelect={() => {
                  close();
                  run();
                }}
                className={paletteItem}
              >
                {icon}
                <span className="py-1.5">
                  {label} <span className="ml-1 text-t2">{about}</span>
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        ) : null}
        {orders.length > 0 ? (
          <Command.Group heading={<PaletteHeading>Orders</PaletteHeading>} className={cn(!isAnswer && "opacity-60")}>
            {orders.map((order) => (
              <Command.Item
                key={order.id}
                value={order.href}
                disabled={!isAnswer}
                onSelect={() => go(order.href)}
                className={cn(paletteItem, order.state.tone === "accent" && "aria-selected:[&_.badge]:bg-surface")}
              >
                <FoundOrderItem order={order} typed={typed} />
              </Command.Item>
            ))}
          </Command.Group>
        ) : null}
        {isSignedOut ? (
          <Command.Item value={SIGN_IN} onSelect={() => go(SIGN_IN)} className={paletteItem}>
            <LogIn size={15} aria-hidden />
            Sign in
          </Command.Item>
        ) : null}
        {canSearch ? (
          <Command.Group heading={<PaletteHeading>Search</PaletteHeading>}>
            <Command.Item
              value={SEARCH}
              onSelect={() => go(`${searchHref}?${new URLSearchParams({ q: typed })}`)}
              className={paletteItem}
            >
              <Search size={15} aria-hidden />
              <span className="truncate">Search the list for “{typed}”</span>
            </Command.Item>
          </Command.Group>
        ) : null}
        {places.map(({ heading, items }) => (
          <Command.Group key={heading} heading={<PaletteHeading>{heading}</PaletteHeading>}>
            {items.map(({ href, label, icon }) => (
              <Command.Item key={href} value={href} onSelect={() => go(href)} className={paletteItem}>
                {icon}
                {label}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <p role="status" className={`${paletteWords} empty:hidden`}>
        {canSearch ? answerWords(isAnswer ? found : null, typed) : null}
      </p>
      <PaletteFoot>
        {offered.length > 0 ? <span className="ml-auto">Money actions always ask before sending</span> : null}
      </PaletteFoot>
    </Command>
  );
}

/** From the field that stands here while this is drawn, and is gone once it is: nobody types in between. */
function typedEarly() {
  const field = document.querySelector<HTMLInputElement>("[data-early]");
  const caret: [start: number, end: number] = [field?.selectionStart ?? 0, field?.selectionEnd ?? 0];
  return { text: field?.value ?? "", caret };
}

const isNamed = (label: string, typed: string) => label.toLowerCase().includes(typed.toLowerCase());

function answerWords(found: Found | null, typed: string): string {
  if (!found) return "Looking for orders…";
  if ("problem" in found)
    return found.problem === "signedOut"
      ? "You are signed out, so no orders were looked for."
      : "Tillway can’t be reached, so no orders were looked for. Type on to try again.";
  const count = found.orders.length;
  if (count === 0)
    return `No order found for “${typed}”. Searches the start of names, e-mails and IDs, and the number at your own order ID’s end.`;
  if (found.more) return `The ${count} orders that changed last. The list has more.`;
  return count === 1 ? "1 order found." : `${count} orders found.`;
}
