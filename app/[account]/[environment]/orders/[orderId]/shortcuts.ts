export const SHORTCUTS_EVENT = "tillway:order-shortcuts";
export const showShortcuts = () => window.dispatchEvent(new Event(SHORTCUTS_EVENT));

/** Single keys can be switched off (WCAG 2.1.4); the choice stays in this browser. */
const OFF = "tillway:single-keys-off";
export const singleKeysOn = () => localStorage.getItem(OFF) === null;
export const setSingleKeys = (on: boolean) => (on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"));

export const shortcuts: readonly { keys: string; does: string }[] = [
  { keys: "C", does: "Capture" },
  { keys: "R", does: "Refund" },
  { keys: "A", does: "Authorize" },
  { keys: "N", does: "Add an internal note" },
  { keys: "I", does: "Copy the reference ID" },
  { keys: "Shift C", does: "Copy the link" },
  { keys: "J", does: "Next order" },
  { keys: "K", does: "Previous order" },
  { keys: "?", does: "These shortcuts" },
  { keys: "Mod Enter", does: "Send what a dialog asks for" },
  { keys: "Esc", does: "Close the top layer" },
];
