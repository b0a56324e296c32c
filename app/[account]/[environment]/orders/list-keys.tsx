"use client";

import { useEffect } from "react";
import { singleKeysOn } from "./[orderId]/shortcuts";
import { SEARCH_FIELD } from "./filters/search-field";

/**
 * J and K anywhere, arrows within the rows, / to the search. One order is the way in by Tab, so that fifty of them are not in the
 * way of what follows. Enter opens it, since it is a link.
 */
export function ListKeys({ drawn }: { drawn: string }) {
  useEffect(() => {
    makeStop(orderLinks()[0]);
    const enter = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches(ORDER)) makeStop(event.target);
    };
    const press = (event: KeyboardEvent) => {
      if (!isFree(event) || !singleKeysOn()) return;
      const links = orderLinks();
      const here = links.indexOf(document.activeElement as HTMLElement);
      const to =
        event.key === "/" ? document.getElementById(SEARCH_FIELD) : links[destination(event.key, here, links.length)];
      if (!to) return;
      event.preventDefault();
      to.focus();
      if (to instanceof HTMLInputElement) to.select();
    };
    document.addEventListener("focusin", enter);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("focusin", enter);
      document.removeEventListener("keydown", press);
    };
  }, [drawn]);
  return null;
}

const ORDER = "[data-order-link]";

/** Those of the table or of the phone's list: the one that is shown. */
const orderLinks = () =>
  [...document.querySelectorAll<HTMLElement>(ORDER)].filter((link) => link.offsetParent !== null);

function makeStop(current: HTMLElement | undefined) {
  if (current) for (const link of orderLinks()) link.tabIndex = link === current ? 0 : -1;
}

function destination(key: string, here: number, count: number): number {
  if (key === "j" || (key === "ArrowDown" && here >= 0)) return Math.min(here + 1, count - 1);
  if (key === "k" || (key === "ArrowUp" && here >= 0)) return Math.max(here - 1, 0);
  return -1;
}

function isFree(event: KeyboardEvent): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return false;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest("input, textarea, select, [contenteditable], [role=menu]")) return false;
  return document.querySelector("dialog[open], :popover-open") === null;
}
