/** Single keys can be switched off (WCAG 2.1.4); the choice stays in this browser. */
const OFF = "tillway:single-keys-off";
export const singleKeysOn = () => localStorage.getItem(OFF) === null;
export const setSingleKeys = (on: boolean) => (on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"));

/** A key means what the page makes of it: nobody is writing, no layer is open, and single keys are on. */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || !singleKeysOn()) return false;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest("input, textarea, select, [contenteditable], [role=menu]")) return false;
  return document.querySelector("dialog[open], :popover-open") === null;
}
