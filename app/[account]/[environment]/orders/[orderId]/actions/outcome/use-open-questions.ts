"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import type { IntentView } from "@/lib/commands/intent-view";
import type { OrderView } from "@/lib/queries/order-view";
import { announceSent } from "./announce";
import { newest } from "./newest";
import { outcomeOf } from "./outcome";

const open: readonly string[] = ["queued", "unknown"];

/** Remembers what was not known when it was answered, and says what became of it as soon as the page learns it. */
export function useOpenQuestions(order: OrderView): (sent: IntentView) => void {
  const questions = useRef<IntentView[]>([]);
  const answerThem = useEffectEvent(() => {
    const isOpen = (sent: IntentView) => open.includes(outcomeOf(newest(sent, order), order).kind);
    const answered = questions.current.filter((sent) => !isOpen(sent));
    questions.current = questions.current.filter(isOpen);
    for (const sent of answered) announceSent(sent, order);
  });
  useEffect(() => answerThem(), [order]);
  return (sent) => {
    if (open.includes(outcomeOf(sent, order).kind)) questions.current.push(sent);
  };
}
