import { explain } from "@/lib/payments/words/explain";
import type { CommandRefusal } from "./result";

const FITS = {
  noSuchObject: "There is no such object on this order. Ask Amazon now, then pick it from the list.",
  otherAmount: "That object is for a different amount from the one requested, so it can’t be this one.",
  alreadyLinked: "That object came from another request of ours, so it can’t be this one.",
  knownAsAnother: "Amazon shows another object that carries this request’s own reference. Choose that one.",
  happened: "Amazon shows it: it did happen. Choose it from the list.",
  notKnown: "Amazon could not say just now what became of it. Nothing was decided. Try again in a minute.",
  notLookedEnough:
    "Amazon was asked just now and does not show it. It is asked twice, a minute apart: try again in a minute.",
  reasonMissing: "Write down why you are sure that it did not happen.",
} as const;

/** A refusal in one sentence: what it is, whether money moved, what to do. */
export function explainCommand(refusal: CommandRefusal, options: { locale: string }): string {
  switch (refusal.why) {
    case "noSuchObject":
      return "This is not in the account you are looking at. Nothing was sent to Amazon.";
    case "someoneActed":
      return "This order changed after you opened the form. Nothing was sent to Amazon. See what happened, then decide again.";
    case "formReused":
      return "This form was already used for something else. Nothing was sent to Amazon. Open it again.";
    case "accountOff":
      return "This account was archived or switched off meanwhile. Nothing was sent to Amazon. Ask an administrator.";
    case "personOff":
      return "Your access was taken away meanwhile. Nothing was sent to Amazon. Ask an administrator.";
    case "tooLate":
      return "It is too late for that: it is already with Amazon, or already settled.";
    case "doesNotFit":
      return FITS[refusal.problem];
    case "refusesAll":
      return `${refusal.problem} Nothing was changed. An administrator can put it right.`;
    case "noAnswer":
      return `${refusal.problem} Nothing was changed. Try again in a minute.`;
    default:
      return explain(refusal, options);
  }
}
