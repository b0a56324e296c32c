const FIRST_FIELD = "[data-body] :is(input:not([type=hidden]), select, textarea):enabled:not([readonly])";

/** Puts the focus where a form in a dialog begins: at `[data-start]`, else in its first field. */
export function focusStart(within: Element | null): void {
  const start = within?.querySelector<HTMLElement>("[data-start]") ?? within?.querySelector<HTMLElement>(FIRST_FIELD);
  start?.focus();
}
