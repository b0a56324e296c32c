import type { Shortcut } from "./shortcuts-dialog";

export const listShortcuts: readonly Shortcut[] = [
  { keys: "J", does: "Next order" },
  { keys: "K", does: "Previous order" },
  { keys: "Enter", does: "Open the order" },
  { keys: "/", does: "Search these orders" },
  { keys: "Mod K", does: "Search everything, or go somewhere" },
  { keys: "?", does: "These shortcuts" },
  { keys: "Esc", does: "Close the top layer" },
];
