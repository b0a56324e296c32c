"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { orderShortcuts } from "../shortcuts/order-shortcuts";
import { Shortcuts } from "../shortcuts/shortcuts";
import { isSingleKey } from "../shortcuts/single-keys";
import { useOrderActions } from "./actions/order-actions";
import { copyLink, copyOrderId } from "./copy";
import { NOTE_FIELD } from "./note-field";

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
    };
    const press = (event: KeyboardEvent) => {
      const deed = Object.hasOwn(does, event.key) ? does[event.key] : undefined;
      if (!deed || event.repeat || !isSingleKey(event)) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [orderId, previousHref, nextHref, open, router]);

  return <Shortcuts shortcuts={orderShortcuts} />;
}
