import type { Authorization, BillingAgreement, Capture, OrderReference, Refund } from "../model";
import type { Moment } from "../moment";
import { capturesOn } from "../rules/order-reference";

/** Whatever an id names. */
export type Subject =
  | { kind: "order reference"; object: OrderReference }
  | { kind: "authorization"; object: Authorization }
  | { kind: "capture"; object: Capture }
  | { kind: "refund"; object: Refund }
  | { kind: "billing agreement"; object: BillingAgreement };

export function findSubject({ store }: Moment, id: string): Subject | undefined {
  const order = store.orders.get(id);
  if (order) return { kind: "order reference", object: order };
  const authorization = store.authorizations.get(id);
  if (authorization) return { kind: "authorization", object: authorization };
  const capture = store.captures.get(id);
  if (capture) return { kind: "capture", object: capture };
  const refund = store.refunds.get(id);
  if (refund) return { kind: "refund", object: refund };
  const agreement = store.agreements.get(id);
  return agreement && { kind: "billing agreement", object: agreement };
}

/** The capture meant: itself, or an order's newest that has money to give back. */
export function captureOf(moment: Moment, subject: Subject): Capture | undefined {
  if (subject.kind === "capture") return subject.object;
  if (subject.kind !== "order reference") return undefined;
  return capturesOn(moment, subject.object).findLast(({ status }) => status.state === "Completed");
}
