import type { Moment } from "../moment";
import { flag, object, oneOf, optional, or, text, type Read, type Shape } from "./shape";
import type { Subject } from "./subject";

/** In major units: "12.50", or the number 12.5. */
const amount: Shape<string> = (value, at) =>
  text(/^\d+(\.\d+)?$/)(typeof value === "number" ? String(value) : value, at);

/** What an act may say besides its name. */
export const wishShape = object({
  action: text(),
  /** Where the buyer mends the payment method: on Amazon's own pages, or in the shop's widget, which needs a confirm. */
  in: or(oneOf(["amazon", "widget"]), "amazon"),
  reason: optional(text()),
  reasonCode: optional(text()),
  softDecline: optional(flag),
  amount: optional(amount),
  refundType: or(oneOf(["AmazonA-ZRefund", "AmazonA-ZGuarantee", "AmazonA-ZCancel"]), "AmazonA-ZRefund"),
});
export type Wish = Read<typeof wishShape>;
/** Null when it is done; else why it cannot be. */
export type Act = (moment: Moment, subject: Subject, wish: Wish) => string | null;

export const notFor = (subject: Subject) =>
  `it does not apply to a ${subject.kind} that is ${subject.object.status.state}.`;
