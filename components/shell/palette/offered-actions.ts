import { type ReactNode, useSyncExternalStore } from "react";

/** Begins something on the page that is shown; asking and sending are that page's own. */
export type PaletteAction = { label: string; about: string; icon?: ReactNode; run: () => void };

const none: readonly PaletteAction[] = [];
let offered = none;
const listeners = new Set<() => void>();

function offer(actions: readonly PaletteAction[]) {
  offered = actions;
  for (const tell of listeners) tell();
}

/** What the palette offers while a page is shown. Answers with how to take it back. */
export function offerActions(actions: readonly PaletteAction[]): () => void {
  offer(actions);
  return () => {
    if (offered === actions) offer(none);
  };
}

function listen(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
/** A page may come in while the palette is open already. */
export const useOfferedActions = () =>
  useSyncExternalStore(
    listen,
    () => offered,
    () => none,
  );
