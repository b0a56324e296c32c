import { z } from "zod";
import type { Moment } from "../moment";
import type { Subject } from "./subject";

/** What an act may say besides its name. */
export const wishShape = z.object({
  action: z.string(),
  /** Where the buyer mends the payment method: on Amazon's own pages, or in the shop's widget, which needs a confirm. */
  in: z.enum(["amazon", "widget"]).default("amazon"),
  reason: z.string().optional(),
  reasonCode: z.string().optional(),
  softDecline: z.boolean().optional(),
  amount: z.union([z.string(), z.number()]).optional(),
  refundType: z.enum(["AmazonA-ZRefund", "AmazonA-ZGuarantee", "AmazonA-ZCancel"]).default("AmazonA-ZRefund"),
});
export type Wish = z.infer<typeof wishShape>;
/** Null when it is done; else why it cannot be. */
export type Act = (moment: Moment, subject: Subject, wish: Wish) => string | null;

export const notFor = (subject: Subject) =>
  `it does not apply to a ${subject.kind} that is ${subject.object.status.state}.`;
