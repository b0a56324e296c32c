import type { Refusal } from "@/lib/payments/refusal";
import type { IntentView } from "./intent-view";

/** What happened on an order after a form was drawn. `by` is a person's name; null for Amazon and for our own worker. */
export type Since = { at: Date; by: string | null; what: string };

export type CommandRefusal =
  | Refusal
  | { why: "noSuchObject" }
  /** The form is older than the order; nothing was sent. `version` is the order's now. */
  | { why: "someoneActed"; version: number; since: Since[] }
  /** The form's one-time id belongs to something else. */
  | { why: "formReused" }
  /** Switched off while the form was open. */
  | { why: "accountOff" }
  | { why: "personOff" }
  | { why: "tooLate" }
  | {
      why: "doesNotFit";
      problem:
        | "noSuchObject"
        | "otherAmount"
        | "alreadyLinked"
        | "knownAsAnother"
        | "happened"
        | "notKnown"
        | "notLookedEnough"
        | "reasonMissing";
    }
  | { why: "noAnswer" | "refusesAll"; problem: string };

export type Outcome<Value, Refusal> = { ok: true; value: Value } | { ok: false; refusal: Refusal };
export type CommandResult<Value = IntentView> = Outcome<Value, CommandRefusal>;

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const refused = <Refusal>(refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
