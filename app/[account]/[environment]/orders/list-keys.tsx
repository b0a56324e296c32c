"use client";

import { useEffect, useRef } from "react";
import { SEARCH_FIELD } from "./filters/search-field";
import { isSingleKey } from "./shortcuts/single-keys";

/**
 * J and K anywhere, arrows within the rows, / to the search. One order is the way in by Tab, so that fifty of them are not in the
 * way of what follows. Enter opens it, since it is a link. What was pressed may be gone in the list that it led to: then the focus
 * goes to the filters if it was among them, else to the page's content, from where J leads to the first order.
 */
export function ListKeys({ drawn }: { drawn: string }) {
  const home = useRef<HTMLElement>(null);
  useEffect(() => {
    const links = orderLinks();
    makeStop(links.find((link) => link === document.activeElement) ?? links[0]);
    if (document.activeElement === document.body && home.current) (standing(home.current) ?? content())?.focus();
    const enter = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      home.current = target.closest<HTMLElement>("[data-focus-home]") ?? content();
      if (target.matches(ORDER)) makeStop(target);
    };
    const press = (event: KeyboardEvent) => {
      if (!isSingleKey(event)) return;
      const links = orderLinks();
      const here = links.indexOf(document.activeElement as HTMLElement);
      const to =
        event.key === "/" ? document.getElementById(SEARCH_FIELD) : links[destination(event.key, here, links.length)];
      if (!to) return;
      event.preventDefault();
      to.focus();
      if (to instanceof HTMLInputElement) to.select();
    };
    document.addEventListener("mouseover", nameWhatIsCut);
    document.addEventListener("focusin", enter);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("mouseover", nameWhatIsCut);
      document.removeEventListener("focusin", enter);
      document.removeEventListener("keydown", press);
    };
  }, [drawn]);
  return null;
}

const ORDER = "[data-order-link]";

/** An order's link lies over its row, and so over any tooltip in it: its own says what the row had no room for, and when exactly. */
function nameWhatIsCut({ target }: MouseEvent) {
  const link = target as HTMLElement;
  if (!link.matches(ORDER)) return;
  const row = link.closest("tr, li")!;
  link.title = [...row.querySelectorAll(".truncate")]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ textContent }) => textContent)
    .concat(row.querySelector("time")!.title)
    .join("\n");
}
const content = () => document.querySelector("main");
const standing = (element: HTMLElement) => (element.isConnected ? element : null);

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
