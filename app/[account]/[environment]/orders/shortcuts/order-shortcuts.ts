import type { Shortcut } from "./shortcuts-dialog";

export const orderShortcuts: readonly Shortcut[] = [
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
