"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

const WARN_MS = 120_000;
const WORK = "dialog[data-work]";

/** Two minutes before the session ends it asks, once the server agrees that nothing elsewhere kept it alive. */
export function SessionWarning() {
  const [left, setLeft] = useState<number | null>(null);
  const [keeping, setKeeping] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let spared = 0;
    const look = async () => {
      const answer = await fetch("/api/session").catch(() => null);
      if (answer?.status === 401) {
        // The page's own address leads to the sign-in page, and back. What is being typed waits a while for a sign-in elsewhere.
        if (!document.querySelector(`${WORK}[open] form:not([hidden])`) || spared++ > 20) return location.reload();
        timer = setTimeout(() => void look(), 30_000);
        return;
      }
      const { leftMs, renewable } = answer?.ok
        ? ((await answer.json()) as Answer)
        : { leftMs: WARN_MS * 2, renewable: true };
      spared = leftMs <= WARN_MS && renewable ? Infinity : 0; // whoever was asked, and is not there, is not typing
      if (spared) setLeft(Math.ceil(leftMs / 1000));
      timer = setTimeout(() => void look(), leftMs <= WARN_MS ? leftMs + 1_000 : leftMs - WARN_MS);
    };
    timer = setTimeout(() => void look(), 60_000);
    return () => clearTimeout(timer);
  }, [keeping]);

  // Somebody who acts on one page without leaving it is at work as well. Only in dialogs: no form there ends a session, as the
  // one in the sidebar does, which is a drawer on small screens.
  useEffect(() => {
    const atWork = ({ target }: SubmitEvent) => {
      if ((target as Element).closest(WORK)) void fetch("/api/session", { method: "POST" }).catch(() => null);
    };
    document.addEventListener("submit", atWork);
    return () => document.removeEventListener("submit", atWork);
  }, []);

  const stay = async () => {
    setKeeping(true);
    await fetch("/api/session", { method: "POST" }).catch(() => null);
    setLeft(null);
    setKeeping(false);
  };
  return (
    <Dialog
      open={left !== null}
      onClose={() => void stay()}
      size="confirm"
      title="Are you still there?"
      actions={
        <Button data-start variant="primary" pending={keeping ? "Staying signed in" : null} onClick={() => void stay()}>
          Stay signed in
        </Button>
      }
    >
      You will be signed out in two minutes, because nothing was done here for a while. What you typed and did not send
      would be lost.
    </Dialog>
  );
}

type Answer = { leftMs: number; renewable: boolean };
