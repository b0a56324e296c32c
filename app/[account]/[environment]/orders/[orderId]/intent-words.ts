import { capturesThatCount } from "@/lib/payments/holds";
import type { Money } from "@/lib/payments/money";
import { describeIntent, explainErrorCode, isLimit, whyDelayed, type ErrorFacts } from "@/lib/payments/words";
import type { IntentRow, OrderView } from "@/lib/queries/order-view";
import { clockInWords, dateInWords, dayInWords } from "@/components/ui/time-words";
import { isMirrored } from "./actions/open-questions";
import { sayMoney, wordingOf } from "./actions/wording";

const nouns: Record<IntentRow["operation"], string> = {
  Authorize: "authorization",
  Capture: "capture",
  Refund: "refund",
  CancelOrderReference: "cancellation of the order",
  CloseOrderReference: "closing of the order",
  CloseAuthorization: "release of a hold",
  SetOrderReferenceDetails: "change of details",
  SetOrderAttributes: "addition of details",
  ConfirmOrderReference: "confirmation of the order",
};

/** "refund of $18.50". */
export const nounOf = ({ operation, amount }: { operation: IntentRow["operation"]; amount: Money | null }): string =>
  amount && operation !== "SetOrderReferenceDetails" ? `${nouns[operation]} of ${sayMoney(amount)}` : nouns[operation];

type OrderOfIntent = Pick<OrderView, "timeZone" | "asOf" | "snapshot" | "constraints" | "facts">;
export type IntentWords = { title: string; text: string };

/** Where a write of ours stands: what is known, who asked, what happens next, and what not to do. */
export function intentWords(intent: IntentRow, order: OrderOfIntent): IntentWords {
  const noun = nounOf(intent);
  const when = (at: Date) => momentWords(at, order);
  const asked = `${intent.requestedBy ?? "Tillway"} asked for it ${when(intent.requestedAt)}.`;
  switch (intent.state) {
    case "held":
      return {
        title: `The ${noun} needs approval.`,
        text: `${asked} A second person must approve it; nothing was sent to Amazon yet.`,
      };
    case "requested":
      return { title: `The ${noun} is in the queue.`, text: `${asked} ${waiting(intent, order, when)}` };
    case "sending":
      return {
        title: `The ${noun} is on its way to Amazon.`,
        text: `${asked} The page shows Amazon’s answer as soon as it is here.`,
      };
    case "unanswered":
      return {
        title: `We don’t know yet if the ${noun} happened.`,
        text: `${asked} No usable answer came from Amazon${intent.unansweredSince ? ` ${when(intent.unansweredSince)}` : ""}. ${checks(intent)}, the next check is due ${intent.notBefore > order.asOf ? when(intent.notBefore) : "now"}. Please don’t do it again.`,
      };
    case "needs_person":
      return {
        title: `The ${noun} needs a person.`,
        text: isMirrored(order, intent.id)
          ? `${asked} Amazon shows it by now: say that it happened.`
          : `${asked} ${checks(intent)}, and Tillway could not find out whether it happened${noteIn(intent)}. Compare with Seller Central, then say which it is. Until then it stays reserved.`,
      };
    case "refused":
      return intent.errorCode === null
        ? { title: `The ${noun} did not happen.`, text: describeIntent(intent).sentence }
        : {
            title: `Amazon refused the ${noun}.`,
            text: explainErrorCode(intent.errorCode, factsOf(intent, order), wordingOf(order)),
          };
    case "accepted":
    case "withdrawn":
      return {
        title: `The ${noun}: ${describeIntent(intent).label}.`,
        text: describeIntent(intent).sentence,
      };
  }
}

/** What is known now of what the refused call acted on. */
export function factsOf(
  { objectId }: Pick<IntentRow, "objectId">,
  { snapshot, constraints }: OrderOfIntent,
): ErrorFacts {
  const object = [...snapshot.authorizations, ...snapshot.captures].find(({ id }) => id === objectId) ?? snapshot;
  return {
    state: object.state,
    captured: capturesThatCount(snapshot).length > 0,
    currency: snapshot.currency ?? undefined,
    constraints: constraints.map(({ id }) => id),
  };
}

function waiting(
  { waitingFor, notBefore }: IntentRow,
  { asOf }: Pick<OrderView, "asOf">,
  when: (at: Date) => string,
): string {
  if (!waitingFor) return "It is saved here and goes out by itself in a moment.";
  const why = isLimit(waitingFor) ? "Amazon takes only so many calls a second." : whyDelayed(waitingFor);
  if (!why)
    return `Amazon does not accept this account’s calls (${waitingFor}). It goes out by itself once that is put right.`;
  return `${why} It goes out by itself${notBefore > asOf ? `, about ${when(notBefore)}` : " in a moment"}.`;
}

const checks = ({ looks, sends }: IntentRow): string => {
  const count = looks + Math.max(0, sends - 1);
  return count === 0 ? "We have not asked again yet" : `We have asked ${count === 1 ? "once" : `${count} times`} since`;
};

/** What the connection said is for the log: people can do nothing with it. */
const TECHNICAL = /^(HTTP \d|connection |cancelled |no (complete )?answer|answer |the answer |not sent|Still waiting)/;

/** ": Somebody else changed the total", of what Amazon or a look said; nothing otherwise. */
export const noteIn = ({ conclusionNote }: Pick<IntentRow, "conclusionNote">): string =>
  conclusionNote && !TECHNICAL.test(conclusionNote) ? `: ${conclusionNote.replace(/[.\s]+$/, "")}` : "";

/** "at 14:26" today, "on Thu 20 Nov, 09:12" else. */
export function momentWords(at: Date, { asOf, timeZone }: Pick<OrderView, "asOf" | "timeZone">): string {
  const [then, now] = [at.getTime(), asOf.getTime()];
  const today = dayInWords(then, now, timeZone) === dayInWords(now, now, timeZone);
  return today ? `at ${clockInWords(then, timeZone)}` : `on ${dateInWords(then, now, timeZone)}`;
}
