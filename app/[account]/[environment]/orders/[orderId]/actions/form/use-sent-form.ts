"use client";

import { unstable_isUnrecognizedActionError as isOldPage, unstable_rethrow } from "next/navigation";
import { useRef, useState } from "react";
import type { Since } from "@/lib/commands/result";
import type { OrderView } from "@/lib/queries/order-view";
import { newFormId } from "../form-id";
import { problem, type FormState, type SendForm } from "../form-state";

/** What an opened form stands on. `since` is what others did after that: it must be seen before the form is sent again. */
type Drawn = { version: number; formId: string; since: Since[] };
const draw = (version: number, since: Since[] = []): Drawn => ({ version, formId: newFormId(), since });

/**
 * One opened form. Its id stays the same for every retry, so that a double click, or a second press after the connection broke,
 * finds what the first one did. Only an answer that says nothing was done under it, or a new decision, starts a new one.
 * What the form shows is no transition: it must not wait until a page that changes all the time has settled.
 */
export function useSentForm(order: OrderView, send: SendForm, onAnswer: (said: FormState) => void) {
  const [drawn, setDrawn] = useState(() => draw(order.version));
  const [said, setSaid] = useState<FormState | null>(null);
  const [pending, setPending] = useState(false);
  const sending = useRef(false);

  const submit = (fields: FormData) => {
    if (sending.current) return;
    sending.current = true;
    fields.set("orderId", order.id);
    fields.set("formId", drawn.formId);
    fields.set("drawnFrom", String(drawn.version));
    setPending(true);
    void sendOnce(send, fields).then(
      (answer) => {
        sending.current = false;
        setPending(false);
        setSaid(answer);
        if (answer.kind === "stale") setDrawn(draw(answer.version, answer.since));
        onAnswer(answer);
      },
      (error: unknown) =>
        setSaid(() => {
          throw error; // from here the page around it hears of it
        }),
    );
  };
  /** The page learned something while the form was open. The id stays: the form may have been sent, and its answer lost. */
  const catchUp = () => setDrawn((now) => ({ ...now, version: Math.max(now.version, order.version) }));
  const forgetProblem = () => setSaid((last) => (last?.kind === "problem" ? null : last));
  const startOver = () => {
    setDrawn(draw(order.version));
    setSaid(null);
  };
  return { drawn, said, pending, isBehind: order.version > drawn.version, submit, catchUp, forgetProblem, startOver };
}
export type SentForm = ReturnType<typeof useSentForm>;

async function sendOnce(send: SendForm, fields: FormData): Promise<FormState> {
  try {
    return await send(fields);
  } catch (error) {
    unstable_rethrow(error); // not allowed, not found: pages of their own
    return problem(isOldPage(error) ? OLD_PAGE : CONNECTION_BROKE);
  }
}
const OLD_PAGE = "Tillway was updated meanwhile, so nothing was sent. Reload this page.";
const CONNECTION_BROKE =
  "The connection broke, so we can’t tell yet whether this was sent. Press the button again: the same form is never sent twice.";
