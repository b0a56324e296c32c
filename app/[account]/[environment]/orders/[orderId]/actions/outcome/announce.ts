import { showToast, type ToastTone } from "@/components/ui/toast";
import type { IntentView } from "@/lib/commands/intent-view";
import type { OrderView } from "@/lib/queries/order-view";
import type { FormState } from "../form-state";
import { newest } from "./newest";
import { outcomeOf, type Outcome } from "./outcome";

const tones: Record<Outcome["kind"], ToastTone> = {
  done: "good",
  declined: "bad",
  refused: "bad",
  queued: "info",
  unknown: "unk",
  needsPerson: "unk",
  withdrawn: "info",
  didNotHappen: "info",
};

/** Says outside the dialog what became of a form: when it is simply done, or when the dialog was closed before its answer. */
export function announce(said: FormState, order: OrderView): void {
  if (said.kind === "sent") announceSent(said.intent, order);
  else if (said.kind === "problem") showToast({ tone: "bad", title: "Nothing was sent", text: said.text });
  else showToast({ tone: "bad", title: "Nothing was sent", text: "This order changed at the same time." });
}

export function announceSent(sent: IntentView, order: OrderView): void {
  const outcome = outcomeOf(newest(sent, order), order);
  const title = outcome.kind === "declined" ? `${outcome.title} was declined` : outcome.title;
  showToast({ tone: tones[outcome.kind], title, text: outcome.text });
}
