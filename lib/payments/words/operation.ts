import type { Operation } from "../snapshot";

/** An operation as a thing and as a deed. */
// prettier-ignore
export const operations: Record<Operation, { noun: string; past: string }> = {
  Authorize:                { noun: "an authorization",        past: "authorized" },
  Capture:                  { noun: "a capture",               past: "captured" },
  Refund:                   { noun: "a refund",                past: "refunded" },
  CancelOrderReference:     { noun: "canceling the order",     past: "canceled" },
  CloseOrderReference:      { noun: "closing the order",       past: "closed" },
  CloseAuthorization:       { noun: "releasing a hold",        past: "released" },
  SetOrderReferenceDetails: { noun: "changing the details",    past: "changed" },
  SetOrderAttributes:       { noun: "adding order attributes", past: "changed" },
  ConfirmOrderReference:    { noun: "confirming the order",    past: "confirmed" },
};
