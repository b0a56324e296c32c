import type { NextStep } from "../next-step";
import { operations } from "./operation";
import { describeRefund } from "./refund";
import { amount, longSpan, plainWording, soonMoment, type Wording } from "./wording";

/** `title` is the suggestion, `detail` why and until when, `button` what a button for it says. */
export type NextStepWords = { title: string; detail: string; button: string | null };

type Said = {
  [Do in NextStep["do"]]: (step: Extract<NextStep, { do: Do }>, now: Date, wording: Wording) => NextStepWords;
};

export function sayNextStep(step: NextStep, now: Date, wording: Wording = plainWording): NextStepWords {
  return (said[step.do] as (step: NextStep, now: Date, wording: Wording) => NextStepWords)(step, now, wording);
}

const said: Said = {
  stopShipment: () => ({
    title: "Stop: do not ship.",
    detail: "Amazon noticed unusual activity. Hold the parcel and contact Amazon Pay before going on.",
    button: null,
  }),
  waitForUs: ({ operation }) => ({
    title: "Next: wait for the outcome.",
    detail: `On this order, ${operations[operation].noun} is not settled. The page updates itself.`,
    button: null,
  }),
  capture: (step, now, wording) => {
    const sum = amount(step.amount, wording);
    const left = longSpan(step.endsAt.getTime() - now.getTime());
    const aging = step.aged ? " It is older than 7 days, so capturing takes longer and can fail." : "";
    return {
      title: `Next: capture the ${sum} on hold.`,
      detail: `The hold ends ${soonMoment(step.endsAt, wording)}, in ${left}. After that you need a new authorization.${aging}`,
      button: `Capture ${sum}`,
    };
  },
  askBuyer: () => ({
    title: "Next: ask the buyer to change the payment method.",
    detail:
      "Their payment method was refused, so Amazon paused the order. Once it shows Open again, authorize once more.",
    button: "Write to the buyer…",
  }),
  confirmAgain: () => ({
    title: "Next: confirm the order again.",
    detail: "The buyer has chosen another payment method. Once the order is Open again, authorize once more.",
    button: "Confirm order…",
  }),
  waitForAmazon: ({ object, amount: waiting }, _now, wording) => ({
    title: "Next: wait for Amazon. Do not ship.",
    detail:
      object === "authorization"
        ? `Amazon is checking an authorization of ${amount(waiting, wording)}. It can take up to 24 hours.`
        : `Amazon is processing a capture of ${amount(waiting, wording)}. It can still be declined.`,
    button: null,
  }),
  authorize: ({ amount: open, because, reason }, _now, wording) => ({
    title: `Next: authorize ${amount(open, wording)}.`,
    detail: because === "declined" ? declinedWords(reason) : authorizeWords[because],
    button: `Authorize ${amount(open, wording)}…`,
  }),
  seeToRefund: ({ amount: asked, reason }, _now, wording) => {
    const { sentence, nextStep } = describeRefund({ state: "Declined", reason });
    return {
      title: `Next: see to the refund of ${amount(asked, wording)}, which was declined.`,
      detail: [sentence, nextStep].filter(Boolean).join(" "),
      button: null,
    };
  },
  closeOrder: ({ captured }, _now, wording) => ({
    title: "Next: close the order.",
    detail: `${amount(captured, wording)} is captured and nothing is on hold. Until you close it, the buyer sees an open order. Refunds stay possible.`,
    button: "Close order…",
  }),
};

const authorizeWords = {
  firstHold: "The buyer has confirmed, and no money is on hold yet.",
  rest: "This part of the total is neither on hold nor captured.",
  holdExpired: "The last hold ran out before it was captured.",
};

function declinedWords(reason: string | null): string {
  if (reason === "TransactionTimedOut") return "Amazon did not decide in time. Allow up to 24 hours this time.";
  if (reason === "InvalidPaymentMethod") return "The payment method was refused, and the order is Open again.";
  return "The last authorization was declined, and nothing is on hold. The order is still Open, so you can try again.";
}
