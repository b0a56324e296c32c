"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Switch } from "@/components/ui/switch";
import { useOrderActions } from "./actions/order-actions";
import { copyLink, copyOrderId } from "./copy";
import { NOTE_FIELD } from "./note-field";
import { setSingleKeys, shortcuts, SHORTCUTS_EVENT, showShortcuts, singleKeysOn } from "./shortcuts";

type Props = { orderId: string; previousHref: string | null; nextHref: string | null };

/** Single keys, outside fields and with no layer open. None of them sends anything: money always asks first. */
export function OrderKeys({ orderId, previousHref, nextHref }: Props) {
  const router = useRouter();
  const { open } = useOrderActions();

  useEffect(() => {
    const go = (href: string | null) => (href ? router.push(href) : undefined);
    const does: Record<string, () => void> = {
      c: () => open("capture"),
      r: () => open("refund"),
      a: () => open("authorize"),
      n: () => document.getElementById(NOTE_FIELD)?.focus(),
      i: () => void copyOrderId(orderId),
      C: () => void copyLink(),
      j: () => go(nextHref),
      k: () => go(previousHref),
      "?": showShortcuts,
    };
    const press = (event: KeyboardEvent) => {
      const deed = Object.hasOwn(does, event.key) ? does[event.key] : undefined;
      if (!deed || !isFree(event) || !singleKeysOn()) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [orderId, previousHref, nextHref, open, router]);

  return <Shortcuts />;
}

function isFree(event: KeyboardEvent): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || event.defaultPrevented) return false;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest("input, textarea, select, [contenteditable], [role=menu]")) return false;
  return document.querySelector("dialog[open], :popover-open") === null;
}

function Shortcuts() {
  const [shown, setShown] = useState(false);
  const [on, setOn] = useState(true);
  useEffect(() => {
    const show = () => {
      setOn(singleKeysOn());
      setShown(true);
    };
    window.addEventListener(SHORTCUTS_EVENT, show);
    return () => window.removeEventListener(SHORTCUTS_EVENT, show);
  }, []);
  const choose = (wanted: boolean) => {
    setSingleKeys(wanted);
    setOn(wanted);
  };
  return (
    <Dialog
      open={shown}
      onClose={() => setShown(false)}
      title="Shortcuts"
      size="confirm"
      actions={<Button onClick={() => setShown(false)}>Close</Button>}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5 text-t1">
        {shortcuts.map(({ keys, does }) => (
          <div key={keys} className="contents">
            <dt>
              <Kbd keys={keys} />
              <span className="sr-only">{keys}</span>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4">
        <Switch label="Single keys" checked={on} onChange={(event) => choose(event.currentTarget.checked)} />
      </div>
    </Dialog>
  );
}
