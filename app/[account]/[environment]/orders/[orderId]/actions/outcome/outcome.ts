import type { IntentView } from "@/lib/commands/intent-view";
import { authorizationExpiry } from "@/lib/payments/expiry";
import {
  describeAuthorization,
  describeCapture,
  describeIntent,
  describeRefund,
  explainErrorCode,
  isLimit,
  whyDelayed,
} from "@/lib/payments/words";
import type { OrderView } from "@/lib/queries/order-view";
import { factsOf } from "../../intent-words";
import { sayTime, wordingOf } from "../wording";
import { deedOf } from "./deeds";

/** What became of a form, as people read it. */
export type Outcome =
  | { kind: "done"; title: string; text: string }
  | { kind: "declined"; title: string; state: string; reason: string | null; text: string; next: string | null }
  | { kind: "refused"; title: string; text: string; code: string }
  | { kind: "queued" | "unknown" | "needsPerson" | "withdrawn" | "didNotHappen"; title: string; text: string };

export function outcomeOf(sent: IntentView, order: OrderView): Outcome {
  const deed = deedOf(sent, order);
  switch (sent.state) {
    case "accepted":
      return movesMoney(sent) && sent.result?.state === "Declined" ? declined(sent, order) : done(sent, order);
    case "refused":
      return sent.errorCode === null
        ? { kind: "didNotHappen", title: `${deed.name} did not happen`, text: describeIntent(sent).sentence }
        : { kind: "refused", title: `Amazon refused ${deed.the}`, ...whyRefused(sent, sent.errorCode, order) };
    case "requested":
    case "held":
      return { kind: "queued", title: `Your ${deed.noun} is in the queue`, text: whyQueued(sent, order) };
    case "sending":
    case "unanswered":
      return {
        kind: "unknown",
        title: `We don’t know yet if this ${deed.noun} happened`,
        text: `Amazon has not answered. We keep asking, and this page updates itself. Please don’t ${deed.verb} again.`,
      };
    case "needs_person":
      return {
        kind: "needsPerson",
        title: `Somebody must decide what became of this ${deed.noun}`,
        text: describeIntent({ state: "needs_person" }).sentence,
      };
    case "withdrawn":
      return { kind: "withdrawn", title: `The ${deed.noun} was taken back`, text: "Nothing happened at Amazon." };
  }
}

const movesMoney = ({ operation }: IntentView): boolean =>
  operation === "Authorize" || operation === "Capture" || operation === "Refund";

/** Amazon closes an authorization when it is captured: by the same call, where that was asked for (domain reference 10.4). */
const CAPTURED = "MaxCapturesProcessed";

function done(sent: IntentView, order: OrderView): Outcome {
  const deed = deedOf(sent, order);
  if (!sent.result || !movesMoney(sent)) return { kind: "done", title: deed.done, text: deed.effect };
  if (sent.result.reason === CAPTURED) return { kind: "done", title: deed.done, text: "The money is captured." };
  const state = `Amazon has it as ${sent.result.state}.`;
  const later = sent.result.state === "Pending" ? " You’ll see it complete in the timeline." : "";
  return { kind: "done", title: deed.done, text: state + later };
}

function declined(sent: IntentView, order: OrderView): Outcome {
  const { state, reason } = sent.result!;
  const { sentence, nextStep } = describeResult(sent, order);
  return { kind: "declined", title: deedOf(sent, order).name, state, reason, text: sentence, next: nextStep };
}

function describeResult({ operation, objectId, result, resultId }: IntentView, order: OrderView) {
  const facts = { state: result!.state, reason: result!.reason };
  const { authorizations } = order.snapshot;
  if (operation === "Authorize") {
    const made = authorizations.find(({ id }) => id === resultId);
    return describeAuthorization(
      { ...facts, softDecline: made?.softDecline, orderState: order.snapshot.state },
      wordingOf(order),
    );
  }
  if (operation === "Refund") return describeRefund(facts, wordingOf(order));
  const hold = authorizations.find(({ id, state }) => id === objectId && state === "Open");
  const holdEndsAt = hold ? authorizationExpiry(hold, order.environment) : null;
  return describeCapture({ ...facts, holdEndsAt }, wordingOf(order));
}

const whyRefused = (intent: IntentView, code: string, order: OrderView): { text: string; code: string } => ({
  text: explainErrorCode(code, factsOf(intent, order), wordingOf(order)),
  code,
});

function whyQueued({ waitingFor, notBefore }: IntentView, order: OrderView): string {
  if (!waitingFor) return "It is saved and goes out in a moment. Nothing was sent to Amazon yet.";
  const at = sayTime(notBefore, order).slice(-5);
  if (isLimit(waitingFor)) {
    return `Amazon takes only so many calls a second from this account. It goes out at ${at} or as soon as there is room.`;
  }
  const delay = whyDelayed(waitingFor);
  if (delay) return `${delay} It goes out again by itself at ${at}.`;
  return `Sending is paused. ${explainErrorCode(waitingFor, {}, wordingOf(order))} It goes out by itself once that is solved.`;
}

const over: readonly Outcome["kind"][] = ["done", "withdrawn", "didNotHappen"];

/** Nothing is left to look at: it happened, as asked, by this very press of the button. */
export const isOver = (sent: IntentView, order: OrderView): boolean =>
  !sent.repeated && over.includes(outcomeOf(sent, order).kind);
