"use client";

import { type ComponentProps, type ComponentType, type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { PaletteProps } from "./command-palette-open";

type Props = PaletteProps & {
  button: ComponentProps<"button">;
  dialog: ComponentProps<"dialog">;
  /** Stands in the dialog while the list is loaded; its field takes what is typed until then. */
  early: ReactNode;
  loading: ReactNode;
  /** Its button submits the form around it. */
  failed: ReactNode;
};

/**
 * Opens with its button and with Cmd or Ctrl K, at once, so that no key reaches the page below; the list is loaded at its first use.
 * At the end of the document: the header, where the button is, is not there on a phone.
 */
export function CommandPalette({ button, dialog, early, loading, failed, ...palette }: Props) {
  const [state, setState] = useState<"open" | "failed" | null>(null);
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.metaKey || event.ctrlKey) ||
        document.querySelector("dialog[open]")
      )
        return;
      event.preventDefault();
      setState("open");
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, []);
  useEffect(() => {
    if (state === "open")
      import("./command-palette-open").then(
        ({ CommandPaletteOpen }) => setPalette(() => CommandPaletteOpen),
        () => setState((now) => (now === "open" ? "failed" : now)),
      );
  }, [state]);
  return (
    <>
      <button {...button} type="button" onClick={() => setState("open")} />
      {state &&
        createPortal(
          <dialog
            {...dialog}
            ref={show}
            onClose={() => setState(null)}
            onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
          >
            {Palette ? (
              <Palette {...palette} />
            ) : (
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  focusField(event.currentTarget);
                  setState("open");
                }}
              >
                {early}
                <div role="status">{state === "failed" ? failed : loading}</div>
              </form>
            )}
          </dialog>,
          document.body,
        )}
    </>
  );
}

function show(dialog: HTMLDialogElement | null) {
  dialog?.showModal();
  focusField(dialog);
}

// cmdk's root can take the focus too, and comes first.
const focusField = (within: Element | null) => within?.querySelector("input")?.focus();
